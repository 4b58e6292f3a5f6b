import CGD

/// A libgd image that a display list is drawn on.
final class Canvas {
  let image: gdImagePtr
  /// In pixels.
  let width: Int
  let height: Int
  /// Pixels per point.
  let scale: Double
  private let fonts: FontSet

  /// An image filled with one color, `scale` pixels per point.
  init(
    width: Double, height: Double, background: Color, scale: Double, fonts: FontSet
  ) throws(ChartError) {
    self.width = Int((width * scale).rounded(.up))
    self.height = Int((height * scale).rounded(.up))
    self.scale = scale
    self.fonts = fonts
    guard let image = gdImageCreateTrueColor(Int32(self.width), Int32(self.height)) else {
      throw .drawingFailed(operation: "create an image of \(self.width)×\(self.height) pixels")
    }
    self.image = image
    fill(Rectangle(0, 0, width, height), background)
  }

  /// The picture of a display list at double resolution.
  convenience init(_ drawing: Drawing, fonts: FontSet) throws(ChartError) {
    try self.init(
      width: drawing.width, height: drawing.height, background: drawing.background, scale: 2,
      fonts: fonts)
    try draw(drawing)
  }

  deinit { gdImageDestroy(image) }

  /// Draws the shapes of a display list over what is there.
  func draw(_ drawing: Drawing) throws(ChartError) {
    for shape in drawing.shapes {
      switch shape {
      case .rectangle(let rectangle, let color): fill(rectangle, color)
      case .polygon(let points, let color): fill(points, color)
      case .stroke(let points, let width, let color, let dashes):
        stroke(points, width: width, color, dashes: dashes)
      case .disc(let center, let radius, let color): disc(center, radius: radius, color)
      case .text(let text): try draw(text)
      case .image(let bitmap, let rectangle): draw(bitmap, in: rectangle)
      }
    }
  }

  /// The row of pixels, each 0xAARRGGBB with 0 for opaque.
  func row(_ y: Int) -> UnsafeMutablePointer<Int32> {
    guard let row = image.pointee.tpixels[y] else {
      preconditionFailure("Canvas: the image has no row \(y) of true color")
    }
    return row
  }

  private func draw(_ text: Shape.Text) throws(ChartError) {
    let color = text.color
    let value = Int32(color.red) << 16 | Int32(color.green) << 8 | Int32(color.blue)
    let place = Point(text.place.x * scale, text.place.y * scale)
    var x = place.x
    if text.anchor != .start {
      let width = try TextDrawing.bounds(text.string, text.style, scale: scale, fonts: fonts).width
      x -= text.anchor == .middle ? width / 2 : width
    }
    try TextDrawing.draw(
      text.string, text.style, at: Point(x, place.y), color: value, scale: scale, fonts: fonts,
      on: image)
  }
}
