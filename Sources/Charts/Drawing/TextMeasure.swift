/// Widths of texts in points: by the font when drawing, by counting characters in tests.
struct TextMeasure {
  var width: (String, TextStyle) -> Double

  /// Each character 0.6 em wide.
  static var byCount: TextMeasure {
    TextMeasure { text, style in Double(text.count) * style.size * 0.6 }
  }

  /// The text, cut with an ellipsis where it is wider than `width`.
  func shortened(_ text: String, to width: Double, style: TextStyle) -> String {
    guard self.width(text, style) > width else { return text }
    let characters = Array(text)
    var fits = 0
    var tooLong = characters.count
    while tooLong - fits > 1 {
      let middle = (fits + tooLong) / 2
      let isShort = self.width(String(characters[..<middle]) + "…", style) <= width
      if isShort { fits = middle } else { tooLong = middle }
    }
    return String(characters[..<fits]).trimmingSpaces + "…"
  }

  /// The text in lines no wider than `width`, broken between words, the last one shortened
  /// where `limit` lines do not suffice.
  func wrapped(
    _ text: String, to width: Double, style: TextStyle, atMost limit: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var words = text.split(separator: " ").map(String.init)[...]
    while let first = words.popFirst() {
      if lines.count + 1 == limit {
        lines.append(shortened(([first] + words).joined(separator: " "), to: width, style: style))
        break
      }
      var line = first
      while let next = words.first, self.width(line + " " + next, style) <= width {
        line += " " + next
        words.removeFirst()
      }
      lines.append(shortened(line, to: width, style: style))
    }
    return lines
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate var trimmingSpaces: String {
    var text = self[...]
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
