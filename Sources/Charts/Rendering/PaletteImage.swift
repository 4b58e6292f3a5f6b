import CGD

/// A libgd image with a palette: smaller as PNG, and the only kind that a GIF has.
final class PaletteImage {
  let image: gdImagePtr

  /// The picture of a canvas in the colors of a palette.
  init(_ canvas: Canvas, palette: Palette) throws(ChartError) {
    guard let image = gdImageCreate(Int32(canvas.width), Int32(canvas.height)) else {
      throw .drawingFailed(operation: "create a palette image of \(canvas.width)×\(canvas.height)")
    }
    self.image = image
    for color in palette.colors {
      let index = gdImageColorAllocate(
        image, color >> 16 & 0xff, color >> 8 & 0xff, color & 0xff)
      guard index >= 0 else { throw .drawingFailed(operation: "allocate a color") }
    }
    for y in 0..<canvas.height {
      guard let target = image.pointee.pixels[y] else {
        throw .drawingFailed(operation: "reach row \(y) of a palette image")
      }
      let source = canvas.row(y)
      var previous = source[0]
      var index = palette.index(of: previous)
      for x in 0..<canvas.width {
        if source[x] != previous {
          previous = source[x]
          index = palette.index(of: previous)
        }
        target[x] = index
      }
    }
  }

  deinit { gdImageDestroy(image) }
}
