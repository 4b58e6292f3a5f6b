/// Text whose lines stay as they are: code, outputs, differences.
enum Preformatted {
  /// The longest line, in characters, that fits on the narrowest screen.
  static let narrowestWidth = 34

  /// The text in a box that scrolls sideways by itself.
  ///
  /// A box with long lines can be reached by keyboard, to be scrolled; one that never scrolls is
  /// no stop on the reader's way.
  static func markup(_ text: String, label: String) -> Markup {
    markup(Markup(text: text), of: text, label: label)
  }

  /// The same for text that is marked up already, in `style`.
  static func markup(
    _ content: Markup, of text: String, label: String, style: String? = nil
  ) -> Markup {
    let scrolls = text.split(separator: "\n").contains { $0.count > narrowestWidth }
    // The parser drops a line feed right behind <pre>, so one is written for it to drop.
    let opening = text.hasPrefix("\n") ? Markup(fixed: "\n") : Markup()
    guard scrolls else { return .element("pre", ["class": style], opening, content) }
    return .element(
      "pre", ["class": style, "tabindex": "0", "role": "group", "aria-label": label], opening,
      content)
  }
}
