/// A box that scrolls sideways by itself, so that the page never has to, and that the keyboard
/// reaches.
enum Scrollable {
  static func markup(label: String, _ content: Markup) -> Markup {
    .element(
      "div", ["class": "scroll", "role": "group", "aria-label": label, "tabindex": "0"], content)
  }
}
