/// Code as it stands on the page: Swift in color, everything else plain.
enum Listing {
  /// A listing of the prose, which never runs.
  static func markup(_ code: String, language: String?) -> Markup {
    let isSwift = language?.lowercased() == "swift"
    let label = language.map { "Listing, \($0)" } ?? "Listing"
    return .element(
      "pre", ["class": "listing", "tabindex": "0", "role": "group", "aria-label": label],
      .element("code", [:], isSwift ? swift(code) : Markup(text: trimmed(code))))
  }

  /// Swift text in color, without the final line feed.
  static func swift(_ code: String) -> Markup {
    SwiftLexer.tokens(of: trimmed(code)).map { token in
      let text = Markup(text: String(token.text))
      guard let style = style(of: token.kind) else { return text }
      return .element("span", ["class": style], text)
    }.joined()
  }

  /// One letter each: a page has thousands of them.
  private static func style(of kind: SwiftToken.Kind) -> String? {
    switch kind {
    case .keyword: "k"
    case .string: "s"
    case .number: "n"
    case .comment: "c"
    case .type: "t"
    case .call: "f"
    case .directive: "d"
    case .plain: nil
    }
  }

  private static func trimmed(_ code: String) -> String {
    code.hasSuffix("\n") ? String(code.dropLast()) : code
  }
}
