/// What every layout needs: the colors, the widths of texts, and the page.
struct Pen {
  var theme: Theme
  var measure: TextMeasure
  var page = Chart.Page.wide

  /// The widest that a body becomes before it is made smaller as a whole, in points.
  var room: Double { page.room }
  /// Whether the page is so narrow that texts are broken where a wide page has one line, and
  /// that parts stand below one another.
  var isNarrow: Bool { page == .phone }

  func width(_ text: String, _ style: TextStyle) -> Double { measure.width(text, style) }

  /// The width of the widest of the texts.
  func widest(_ texts: [String], _ style: TextStyle) -> Double {
    texts.map { width($0, style) }.max() ?? 0
  }

  /// The text within `width`: shortened to one line, or on a narrow page broken into up to
  /// `limit`.
  func lines(
    _ text: String, to width: Double, _ style: TextStyle, atMost limit: Int = 2
  ) -> [String] {
    isNarrow
      ? measure.wrapped(text, to: width, style: style, atMost: limit)
      : [measure.shortened(text, to: width, style: style)]
  }
}
