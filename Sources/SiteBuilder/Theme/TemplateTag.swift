/// A tag of a template that names something.
struct TemplateTag: Equatable {
  enum Kind: Equatable { case value, partial }

  var kind: Kind
  var name: String
  /// 1-based.
  var line: Int

  /// The tags of a template in order; comments, block definitions and delimiters name nothing.
  static func tags(of text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var line = 1
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      line += rest[..<start.lowerBound].count { $0.isNewline }
      rest = rest[start.upperBound...]
      guard let end = rest.firstRange(of: "}}") else { break }
      if let tag = TemplateTag(rest[..<end.lowerBound], line: line) { tags.append(tag) }
      line += rest[..<end.lowerBound].count { $0.isNewline }
      rest = rest[end.upperBound...]
    }
    return tags
  }

  private init?(_ content: Substring, line: Int) {
    let mark = content.first
    let name = content.drop { "{#^/&<> ".contains($0) }.prefix { !" }".contains($0) }
    switch mark {
    case "!", "$", "=", "%", nil: return nil
    // `{{/name}}` closes a value, a partial or a block, which were looked up where they open.
    case "/": return nil
    case ">", "<": kind = .partial
    default: kind = .value
    }
    // Behind a transform, as in `{{#empty(parts)}}`, stands the value's name.
    let inner = name.split(separator: "(").last.map { $0.prefix { $0 != ")" } } ?? name
    self.name = String(inner)
    self.line = line
    if kind == .value, self.name == "." || self.name.isEmpty { return nil }
  }
}
