import CGD

/// A libgd image that a display list is drawn on.
final class Canvas {
  let image: gdImagePtr
  /// In pixels.
  let width: Int
  let height: Int
  /// Pixels per point.
  static let scale: Double = 2
  private let texts: TextRenderer

  /// An image filled with one color; width and height in points.
  init(
    width: Double, height: Double, background: Color, texts: TextRenderer
  ) throws(ChartError) {
    let scale = Self.scale
    self.width = Int((width * scale).rounded(.up))
    self.height = Int((height * scale).rounded(.up))
    self.texts = texts
    guard let image = gdImageCreateTrueColor(Int32(self.width), Int32(self.height)) else {
      throw .drawingFailed(operation: "create an image of \(self.width)×\(self.height) pixels")
    }
    self.image = image
    fill(Rectangle(0, 0, width, height), background)
  }

  /// The picture of a display list at double resolution.
  convenience init(_ drawing: Drawing, texts: TextRenderer) throws(ChartError) {
    try self.init(
      width: drawing.width, height: drawing.height, background: drawing.background, texts: texts)
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
    var style = text.style
    style.size *= Self.scale
    let mask = try texts.mask(text.string, style)
    let place = text.place * Self.scale
    let start =
      switch text.anchor {
      case .start: place.x
      case .middle: place.x - Double(mask.inkWidth) / 2
      case .end: place.x - Double(mask.inkWidth)
      }
    guard abs(start) < 1e6, abs(place.y) < 1e6 else { return }
    lay(
      text.color, through: mask, left: Int(start.rounded()) + mask.left,
      top: Int(place.y.rounded()) + mask.top)
  }
}
