import CodeNames

/// The names of a section with what they stand for, in a fold below its cells.
///
/// It is what the script shows beside a name in the code, and for readers without the script a
/// glossary.
struct NameList {
  let names: SectionNames
  /// The section's id, or the first part of its cells' ids.
  let section: String

  /// Nothing where no name is known.
  var markup: Markup {
    guard !names.meanings.isEmpty else { return Markup() }
    let entries = names.meanings.indices.sorted { isBefore($0, $1) }.map(entry).joined()
    return .element(
      "details", ["class": "names"],
      .element("summary", [:], Markup(text: "Names in this code")),
      .element("dl", [:], entries))
  }

  /// The alphabet, and among equals the order of the code.
  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (first, second) = (key(left), key(right))
    return first == second ? left < right : first < second
  }

  private func key(_ index: Int) -> String { names.meanings[index].name.lowercased() }

  private func entry(_ index: Int) -> Markup {
    let meaning = names.meanings[index]
    let declaration = Signature.markup(meaning.declaration)
    let paragraphs = meaning.documentation.split(separator: "\n").map { paragraph in
      Markup.element("p", [:], Self.prose(paragraph))
    }
    return .element(
      "div", ["id": "\(section).name-\(index)"],
      .element("dt", [:], Markup(text: meaning.name)),
      .element("dd", [:], declaration, paragraphs.joined()))
  }

  /// A comment's text, in which code stands between backquotes.
  private static func prose(_ text: Substring) -> Markup {
    let pieces = text.split(separator: "`", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece in
      let isCode = !index.isMultiple(of: 2) && index < pieces.count - 1
      if isCode { return .element("code", [:], Markup(text: String(piece))) }
      return Markup(text: Typography.apostrophes(in: String(piece), continuesWord: index > 0))
    }.joined()
  }
}
