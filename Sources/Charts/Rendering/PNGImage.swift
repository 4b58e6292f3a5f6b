/// A chart as the bytes of a PNG file at double resolution.
public struct PNGImage: Equatable, Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// The size to show it in: half of its width and height in pixels.
  public var widthInPoints: Double
  /// The height that goes with `widthInPoints`.
  public var heightInPoints: Double

  /// An image from the bytes of its file.
  public init(bytes: [UInt8], widthInPoints: Double, heightInPoints: Double) {
    self.bytes = bytes
    self.widthInPoints = widthInPoints
    self.heightInPoints = heightInPoints
  }
}

extension Chart {
  /// Draws the chart, laid out for a page; throws where a font is missing, the values contradict one
  /// another, the size is out of range, or libgd fails.
  public func png(theme: Theme, page: Page = .wide) throws(ChartError) -> PNGImage {
    let texts = TextRenderer(fonts: try FontSet.installed.get())
    let drawing = try drawing(theme: theme, texts: texts, page: page)
    let canvas = try Canvas(drawing, texts: texts)
    return PNGImage(
      bytes: try canvas.png(), widthInPoints: drawing.width, heightInPoints: drawing.height)
  }

  /// The display list as these fonts can draw it.
  func drawing(
    theme: Theme, texts: TextRenderer, page: Page = .wide
  ) throws(ChartError) -> Drawing {
    let measure = TextMeasure.by(texts)
    return try drawing(theme: theme, measure: measure, page: page)
      .explainingBoxes(theme: theme, measure: measure, fonts: texts.fonts)
  }
}
