/// A declaration as a page sets it: what is long has each parameter on a line of its own.
enum Signature {
  /// Characters that a line may have before its parameters are set below one another.
  private static let mostCharacters = 60

  /// The declaration in code, each arrow together with the type that follows it, where no line is
  /// broken.
  static func markup(_ declaration: String) -> Markup {
    let text = self.text(declaration)
    var markup = Markup()
    var start = text.startIndex
    for arrow in text.matches(of: /->\s\S+/) {
      markup += Markup(text: String(text[start..<arrow.range.lowerBound]))
      markup += .element("span", [:], Markup(text: String(arrow.output)))
      start = arrow.range.upperBound
    }
    return .element("code", [:], markup + Markup(text: String(text[start...])))
  }

  static func text(_ declaration: String) -> String {
    declaration.split(separator: "\n").map { broken(spelled(String($0))) }.joined(separator: "\n")
  }

  /// As a course writes it: colons stand at the name, and the standard library's own protocols,
  /// whose names begin with `_`, are left out.
  private static func spelled(_ line: String) -> String {
    line.replacing(/\s:(?=\s)/, with: ":").replacing(/,\s_[A-Z]\w*/, with: "")
      .replacing(/:\s_[A-Z]\w*,/, with: ":").replacing(/:\s_[A-Z]\w*$/, with: "")
  }

  private static func broken(_ line: String) -> String {
    guard line.count > mostCharacters, let list = parameterList(of: line) else { return line }
    let parameters = split(line[list]).map { "\n  " + $0 }.joined(separator: ",")
    var end = String(line[list.upperBound...])
    if end.count > mostCharacters { end = end.replacing(" where ", with: "\nwhere ") }
    return line[..<list.lowerBound] + parameters + "\n" + end
  }

  // MARK: Brackets

  /// The range between the brackets of the parameters; nil for what takes none.
  private static func parameterList(of line: String) -> Range<String.Index>? {
    // Behind the name: an operator's own may look like a bracket.
    guard let head = line.firstMatch(of: /\b(func\s+[^\s(\w]+|func\s+\w+|init[?!]?|subscript)/)
    else { return nil }
    var start: String.Index?
    for (index, depth) in depths(in: line[head.range.upperBound...]) {
      if line[index] == "(", depth == 1, start == nil { start = line.index(after: index) }
      if line[index] == ")", depth == 0, let start {
        return line[start..<index].allSatisfy { $0.isWhitespace } ? nil : start..<index
      }
    }
    return nil
  }

  private static func split(_ parameters: Substring) -> [String] {
    var parts: [String] = [""]
    for (index, depth) in depths(in: parameters) {
      if parameters[index] == ",", depth == 0 {
        parts.append("")
      } else if parts[parts.count - 1] != "" || parameters[index] != " " {
        parts[parts.count - 1].append(parameters[index])
      }
    }
    return parts
  }

  /// Each place with the number of brackets that are open behind it.
  private static func depths(in text: Substring) -> [(String.Index, Int)] {
    var depth = 0
    var previous: Character = " "
    return text.indices.map { index in
      switch text[index] {
      case "(", "[", "<": depth += 1
      case ")", "]": depth -= 1
      case ">" where previous != "-": depth -= 1
      default: break
      }
      previous = text[index]
      return (index, depth)
    }
  }
}
