/// Code as it stands on the page: Swift in color, everything else plain.
enum Listing {
  /// A listing of the prose, which never runs.
  static func markup(_ code: String, language: String?) -> Markup {
    let isSwift = language?.lowercased() == "swift"
    let label = language.map { "Listing, \($0)" } ?? "Listing"
    return markup(
      isSwift ? swift(code) : Markup(text: trimmed(code)), of: code, label: label, style: "listing")
  }

  /// The code of a cell.
  static func cell(_ code: String) -> Markup {
    markup(swift(code), of: code, label: "Swift code", style: nil)
  }

  private static func markup(
    _ content: Markup, of code: String, label: String, style: String?
  ) -> Markup {
    Preformatted.markup(.element("code", [:], content), of: code, label: label, style: style)
  }

  /// Swift text in color, without the final line feed.
  static func swift(_ code: String) -> Markup {
    runs(of: SwiftLexer.tokens(of: trimmed(code))).map { run in
      let text = Markup(text: run.text)
      guard let style = style(of: run.kind) else { return text }
      return .element("span", ["class": style], text)
    }.joined()
  }

  /// Neighbors of one color as one stretch, commas and blanks between them included: a matrix of
  /// numbers needs one element for each row.
  private static func runs(
    of tokens: [SwiftToken]
  ) -> [(kind: SwiftToken.Kind, text: String)] {
    var runs: [(kind: SwiftToken.Kind, text: String)] = []
    for token in tokens {
      if let last = runs.last, last.kind == .plain, runs.count >= 2,
        runs[runs.count - 2].kind == token.kind, last.text.allSatisfy({ $0 == "," || $0 == " " })
      {
        runs.removeLast()
        runs[runs.count - 1].text += last.text + token.text
      } else {
        runs.append((token.kind, String(token.text)))
      }
    }
    return runs
  }

  /// One letter each: a page has thousands of them.
  private static func style(of kind: SwiftToken.Kind) -> String? {
    switch kind {
    case .keyword: "k"
    case .string: "s"
    case .number: "n"
    case .comment: "c"
    case .type: "t"
    case .directive: "d"
    case .call, .plain: nil
    }
  }

  private static func trimmed(_ code: String) -> String {
    code.hasSuffix("\n") ? String(code.dropLast()) : code
  }
}
