/// What the service knows of the name at a place.
struct CursorInfo: Decodable {
  var name: String?
  var declaration: String?
  var documentation: String?
  var others: [Other]?

  /// A second thing that the name stands for, such as the initializer of a type that is called.
  struct Other: Decodable {
    var declaration: String?

    enum CodingKeys: String, CodingKey { case declaration = "key.annotated_decl" }
  }

  enum CodingKeys: String, CodingKey {
    case name = "key.name"
    case declaration = "key.annotated_decl"
    case documentation = "key.doc_comment"
    case others = "key.secondary_symbols"
  }

  /// Nil for a name that stands for nothing known.
  var meaning: NameMeaning? {
    guard let name, let declaration else { return nil }
    let lines = ([declaration] + (others ?? []).prefix(1).compactMap(\.declaration))
      .map { Self.withoutHints(Self.plain($0)) }
    return NameMeaning(
      name: String(name.prefix { $0 != "(" }), declaration: lines.joined(separator: "\n"),
      documentation: Self.readable(documentation ?? ""))
  }

  /// The text of `<Declaration>let x: <Type usr="…">Tensor</Type></Declaration>`.
  static func plain(_ markup: String) -> String {
    var text = ""
    var isInTag = false
    for character in markup {
      switch character {
      case "<": isInTag = true
      case ">": isInTag = false
      default: if !isInTag { text.append(character) }
      }
    }
    for (entity, sign) in [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&"),
    ] {
      text = text.replacing(entity, with: sign)
    }
    return text
  }

  /// A declaration without the attributes that tell the compiler how to build a library, and a
  /// reader nothing: `@inlinable func map` becomes `func map`.
  static func withoutHints(_ declaration: String) -> String {
    guard declaration.contains("@") else { return declaration }
    let hint =
      /@(frozen|inlinable|usableFromInline|warn_unqualified_access|inline\([^)]*\)|_\w+(\([^)]*\))?)\s+/
    return declaration.replacing(hint, with: "")
  }

  /// Characters of a comment that are shown.
  private static let mostCharacters = 700

  /// The paragraphs of a comment up to its lists and examples, each on one line.
  ///
  /// A paragraph that leads to an example, such as `In this example, …`, goes with it.
  static func readable(_ comment: String) -> String {
    var paragraphs: [String] = []
    for paragraph in comment.split(separator: "\n\n") {
      let text = paragraph.split { $0.isWhitespace }.joined(separator: " ")
      let length = paragraphs.reduce(text.count) { $0 + $1.count }
      if text.hasPrefix("```") || paragraph.hasPrefix("    ") {
        if paragraphs.count > 1 { paragraphs.removeLast() }
        break
      }
      guard !text.hasPrefix("- "), !text.hasPrefix("* "), length <= mostCharacters else { break }
      paragraphs.append(text)
    }
    return paragraphs.joined(separator: "\n")
  }
}
