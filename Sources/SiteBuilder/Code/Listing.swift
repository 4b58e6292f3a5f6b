import CodeNames

/// Code as it stands on the page: Swift in color, everything else plain.
enum Listing {
  /// A listing of the prose, which never runs.
  static func markup(_ code: String, language: String?) -> Markup {
    let isSwift = language?.lowercased() == "swift"
    let label = language.map { "Listing, \($0)" } ?? "Listing"
    return markup(
      isSwift ? swift(code) : Markup(text: trimmed(code)), of: code, label: label, style: "listing")
  }

  /// The code of a cell, its known names marked with the numbers of their meanings.
  static func cell(_ code: String, names: [NamedRange] = []) -> Markup {
    markup(swift(code, names: names), of: code, label: "Swift code", style: nil)
  }

  private static func markup(
    _ content: Markup, of code: String, label: String, style: String?
  ) -> Markup {
    Preformatted.markup(.element("code", [:], content), of: code, label: label, style: style)
  }

  /// Swift text in color, without the final line feed.
  static func swift(_ code: String, names: [NamedRange] = []) -> Markup {
    var names = names[...]
    var offset = 0
    return runs(of: SwiftLexer.tokens(of: trimmed(code))).map { run in
      let pieces = cut(run.text, at: offset, names: &names)
      offset += run.text.utf8.count
      return markup(of: pieces, style: style(of: run.kind))
    }.joined()
  }

  // MARK: Colors

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

  // MARK: Names

  /// A stretch of text, and the number of its meaning where it is a known name.
  private typealias Piece = (text: String, meaning: Int?)

  /// Cuts a stretch that begins at `offset` at the names in it; names that the stretch does not
  /// hold whole are left out.
  private static func cut(
    _ text: String, at offset: Int, names: inout ArraySlice<NamedRange>
  ) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var position = 0
    func piece(_ range: Range<Int>, _ meaning: Int?) -> Piece {
      (String(decoding: bytes[range], as: UTF8.self), meaning)
    }
    while let name = names.first, name.offset < offset + bytes.count {
      names.removeFirst()
      let start = name.offset - offset
      let end = start + name.length
      guard start >= position, name.length > 0, end <= bytes.count else { continue }
      if start > position { pieces.append(piece(position..<start, nil)) }
      pieces.append(piece(start..<end, name.meaning))
      position = end
    }
    if position < bytes.count { pieces.append(piece(position..<bytes.count, nil)) }
    return pieces
  }

  private static func markup(of pieces: [Piece], style: String?) -> Markup {
    if pieces.count == 1, let piece = pieces.first { return markup(of: piece, style: style) }
    let content = pieces.map { markup(of: $0, style: nil) }.joined()
    return style == nil ? content : .element("span", ["class": style], content)
  }

  private static func markup(of piece: Piece, style: String?) -> Markup {
    let text = Markup(text: piece.text)
    guard style != nil || piece.meaning != nil else { return text }
    return .element(
      "span", ["class": style, "data-n": piece.meaning.map(String.init)], text)
  }

  private static func trimmed(_ code: String) -> String {
    code.hasSuffix("\n") ? String(code.dropLast()) : code
  }
}
