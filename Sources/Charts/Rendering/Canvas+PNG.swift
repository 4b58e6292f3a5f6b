import CGD

extension Canvas {
  /// The bytes of a PNG file, with a palette where 256 colors can stand for all.
  func png() throws(ChartError) -> [UInt8] {
    guard let palette = Palette(of: [self]) else { return try encode(image) }
    let small = try PaletteImage(self, palette: palette)
    return try withExtendedLifetime(small) { () throws(ChartError) in try encode(small.image) }
  }

  private func encode(_ image: gdImagePtr) throws(ChartError) -> [UInt8] {
    let density = UInt32(72 * Self.scale)
    gdImageSetResolution(image, density, density)
    var size: Int32 = 0
    guard let bytes = gdImagePngPtrEx(image, &size, 6), size > 0 else {
      throw .drawingFailed(operation: "write a PNG of \(width)×\(height) pixels")
    }
    defer { gdFree(bytes) }
    return [UInt8](UnsafeRawBufferPointer(start: bytes, count: Int(size)))
  }
}
