import CGD

/// Writes an endless animation; each frame holds only what differs from the one before.
enum GIFWriter {
  static func bytes(of canvases: [Canvas], secondsPerFrame: Double) throws(ChartError) -> [UInt8] {
    guard let palette = Palette(of: canvases) else {
      throw .drawingFailed(operation: "find 256 colors for an animation")
    }
    var frames: [PaletteImage] = []
    for canvas in canvases { frames.append(try PaletteImage(canvas, palette: palette)) }
    guard let first = frames.first else { throw .drawingFailed(operation: "animate no frames") }

    var size: Int32 = 0
    var bytes = try taken(gdImageGifAnimBeginPtr(first.image, &size, 1, 0), size)
    let hundredths = Int32(max(2, min(6_000, secondsPerFrame * 100)))
    var previous: PaletteImage?
    for frame in frames {
      func added(to previous: PaletteImage?) -> UnsafeMutableRawPointer? {
        gdImageGifAnimAddPtr(
          frame.image, &size, 0, 0, 0, hundredths, Int32(gdDisposalNone), previous?.image)
      }
      // Of a frame that is equal to the one before, libgd finds nothing to write.
      bytes += try taken(added(to: previous) ?? added(to: nil), size)
      previous = frame
    }
    bytes += try taken(gdImageGifAnimEndPtr(&size), size)
    withExtendedLifetime(frames) {}
    return bytes
  }

  /// The bytes that libgd wrote, which it is given back.
  private static func taken(
    _ pointer: UnsafeMutableRawPointer?, _ size: Int32
  ) throws(ChartError) -> [UInt8] {
    guard let pointer, size > 0 else {
      throw .drawingFailed(operation: "write a frame of an animation")
    }
    defer { gdFree(pointer) }
    return [UInt8](UnsafeRawBufferPointer(start: pointer, count: Int(size)))
  }
}
