extension Drawing {
  /// The drawing with a line below it that says what the boxes are, where a text has characters
  /// that the fonts lack.
  func explainingBoxes(theme: Theme, measure: TextMeasure, fonts: FontSet) -> Drawing {
    let hasBoxes = shapes.contains { shape in
      guard case .text(let text) = shape else { return false }
      return fonts.file(for: text.style).lacksCharacters(of: text.string)
    }
    // In a picture as narrow as a word nobody could read it.
    guard hasBoxes, width >= 80 else { return self }
    let lines = measure.wrapped(
      "□ stands for a character that the font DejaVu Sans does not have.",
      to: width - 2 * Chart.margin, style: .small)
    var drawing = self
    for line in lines {
      drawing.height += TextStyle.small.lineHeight
      drawing.text(
        line, at: Point(Chart.margin, drawing.height - Chart.margin), .small, theme.mutedInk)
    }
    return drawing
  }
}
