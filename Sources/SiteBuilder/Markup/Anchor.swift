/// A heading with the quiet link beside it that leads to the heading itself.
enum Anchor {
  /// The heading and its link, which is no part of the heading's own words.
  static func markup(_ heading: Markup, id: String, words: String) -> Markup {
    .element(
      "div", ["class": "heading"], heading,
      .element(
        "a", ["class": "anchor", "href": "#" + id, "aria-label": "Link to “\(words)”"],
        Markup(text: "#")))
  }
}
