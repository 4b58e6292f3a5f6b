import CGD

/// Text by FreeType through libgd. Places are in pixels.
enum TextDrawing {
  /// The extent of a text along its baseline in pixels, from where its ink begins.
  struct Bounds {
    var start: Double
    var width: Double
  }

  static func bounds(
    _ text: String, _ style: TextStyle, scale: Double, fonts: FontSet
  ) throws(ChartError) -> Bounds {
    try run(text, style, x: 0, y: 0, color: 0, scale: scale, fonts: fonts, on: nil)
  }

  /// Draws a text whose ink begins at `place` on its baseline; `color` is 0xRRGGBB.
  static func draw(
    _ text: String, _ style: TextStyle, at place: Point, color: Int32, scale: Double,
    fonts: FontSet, on image: gdImagePtr
  ) throws(ChartError) {
    let x = Int32(max(-1e6, min(1e6, place.x.rounded())))
    let y = Int32(max(-1e6, min(1e6, place.y.rounded())))
    _ = try run(text, style, x: x, y: y, color: color, scale: scale, fonts: fonts, on: image)
  }

  private static func run(
    _ text: String, _ style: TextStyle, x: Int32, y: Int32, color: Int32, scale: Double,
    fonts: FontSet, on image: gdImagePtr?
  ) throws(ChartError) -> Bounds {
    let font = fonts.file(for: style)
    var corners = [Int32](repeating: 0, count: 8)
    var extra = gdFTStringExtra()
    // At 72 dots per inch a point of type is a pixel.
    extra.flags = gdFTEX_RESOLUTION
    extra.hdpi = 72
    extra.vdpi = 72
    // libgd takes the text and the path as changeable, but changes neither.
    let message = gdImageStringFTEx(
      image, &corners, color, font.path, style.size * scale, 0, x, y, font.drawable(text), &extra)
    if let message {
      throw .drawingFailed(operation: "draw the text “\(text)”: \(String(cString: message))")
    }
    return Bounds(start: Double(corners[0] - x), width: Double(corners[2] - corners[0]))
  }
}

extension TextMeasure {
  /// The widths that libgd draws, without drawing.
  static func byFont(_ fonts: FontSet) -> TextMeasure {
    TextMeasure { text, style in
      // At the size it is drawn in: hinting makes half the width of double size another number.
      guard
        let bounds = try? TextDrawing.bounds(text, style, scale: 2, fonts: fonts)
      else { return TextMeasure.byCount.width(text, style) }
      return bounds.width / 2
    }
  }
}
