/// What every layout needs: the colors and the widths of texts.
struct Pen {
  var theme: Theme
  var measure: TextMeasure

  func width(_ text: String, _ style: TextStyle) -> Double { measure.width(text, style) }
}
