/// A declaration as a page sets it: what is long has each parameter on a line of its own.
///
/// A page has hundreds of them, so that they are read byte by byte.
enum Signature {
  /// Characters that a line may have before its parameters are set below one another.
  private static let mostCharacters = 60

  /// The declaration in code, each arrow together with the type that follows it, where no line is
  /// broken.
  static func markup(_ declaration: String) -> Markup {
    let text = self.text(declaration)
    var markup = Markup()
    var rest = text[...]
    while let arrow = arrow(in: rest) {
      markup += Markup(text: String(rest[..<arrow.lowerBound]))
      markup += .element("span", [:], Markup(text: String(rest[arrow])))
      rest = rest[arrow.upperBound...]
    }
    return .element("code", [:], markup + Markup(text: String(rest)))
  }

  /// The first arrow with the word behind it.
  private static func arrow(in text: Substring) -> Range<String.Index>? {
    let bytes = text.utf8
    var start = bytes.startIndex
    while let dash = bytes[start...].firstIndex(of: UInt8(ascii: "-")) {
      start = bytes.index(after: dash)
      guard bytes[dash...].starts(with: "-> ".utf8) else { continue }
      let type = bytes.index(dash, offsetBy: 3)
      let end = bytes[type...].firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      return dash..<(end ?? bytes.endIndex)
    }
    return nil
  }

  static func text(_ declaration: String) -> String {
    declaration.split(separator: "\n").map { broken(spelled(String($0))) }.joined(separator: "\n")
  }

  /// As a course writes it: colons stand at the name, and the standard library's own protocols,
  /// whose names begin with `_`, are left out.
  private static func spelled(_ line: String) -> String {
    var words: [Substring] = []
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
      if word == ":", let last = words.popLast() {
        words.append(last + ":")
      } else if isHidden(word) {
        let hasComma = word.utf8.last == UInt8(ascii: ",")
        // What stood before it: `A:` or a name with a comma.
        guard let last = words.popLast() else { continue }
        if hasComma, last.hasSuffix(":"), isCondition(words + [last]) {
          // The comma ends the condition, of which the name alone is left.
          words.append(last.dropLast() + ",")
        } else {
          // In a list of protocols the comma parts the names around it; without one, that before
          // it parts nothing.
          let separates = last.utf8.last.map(isSeparator) == true
          words.append(hasComma || !separates ? last : last.dropLast())
        }
      } else {
        words.append(word)
      }
    }
    return words.joined(separator: " ")
  }

  /// The words end within the brackets of generic parameters or behind `where`.
  private static func isCondition(_ words: [Substring]) -> Bool {
    if words.contains("where") { return true }
    return words.reduce(0) { depth, word in
      depth
        + word.utf8.reduce(0) { depth, byte in
          depth + (byte == UInt8(ascii: "<") ? 1 : byte == UInt8(ascii: ">") ? -1 : 0)
        }
    } > 0
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
  }

  /// A name such as `_Container`, with or without a comma.
  private static func isHidden(_ word: Substring) -> Bool {
    let bytes = word.utf8.last == UInt8(ascii: ",") ? word.utf8.dropLast() : word.utf8
    guard bytes.first == UInt8(ascii: "_"), let second = bytes.dropFirst().first else {
      return false
    }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(second)
      && bytes.allSatisfy(isPartOfName)
  }

  private static func isPartOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  private static func broken(_ line: String) -> String {
    // No line has more characters than bytes, which need no counting.
    guard line.utf8.count > mostCharacters, line.count > mostCharacters,
      let list = parameterList(of: line)
    else { return line }
    let parameters = split(line[list]).map { "\n  " + $0 }.joined(separator: ",")
    var end = String(line[list.upperBound...])
    if end.count > mostCharacters { end = end.replacing(" where ", with: "\nwhere ") }
    return line[..<list.lowerBound] + parameters + "\n" + end
  }

  // MARK: Brackets

  /// The range between the brackets of the parameters; nil for what takes none.
  private static func parameterList(of line: String) -> Range<String.Index>? {
    guard let head = headEnd(of: line) else { return nil }
    var start: String.Index?
    for (index, byte, depth) in depths(in: line[head...]) {
      if byte == UInt8(ascii: "("), depth == 1, start == nil {
        start = line.utf8.index(after: index)
      }
      if byte == UInt8(ascii: ")"), depth == 0, let start {
        return line[start..<index].utf8.allSatisfy { $0 == UInt8(ascii: " ") } ? nil : start..<index
      }
    }
    return nil
  }

  /// Where the name ends, behind which the brackets come: an operator's own sign may look like one.
  private static func headEnd(of line: String) -> String.Index? {
    let words = line.split(separator: " ")
    for (index, word) in words.enumerated() {
      for keyword in ["init", "subscript"] where word.hasPrefix(keyword) {
        let end = word.utf8.index(word.startIndex, offsetBy: keyword.utf8.count)
        if end == word.endIndex || !isPartOfName(word.utf8[end]) { return end }
      }
      guard word == "func", index + 1 < words.count else { continue }
      let name = words[index + 1]
      let isWord = name.utf8.first.map(isPartOfName) == true
      return name.utf8.firstIndex { byte in
        isWord ? !isPartOfName(byte) : byte == UInt8(ascii: "(") || isPartOfName(byte)
      } ?? name.endIndex
    }
    return nil
  }

  private static func split(_ parameters: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = parameters.startIndex
    for (index, byte, depth) in depths(in: parameters) where byte == UInt8(ascii: ",") {
      guard depth == 0 else { continue }
      parts.append(parameters[start..<index])
      start = parameters.utf8.index(after: index)
    }
    return (parts + [parameters[start...]]).map { $0.drop { $0 == " " } }
  }

  /// Each byte with its place and the number of brackets that are open behind it.
  private static func depths(in text: Substring) -> [(String.Index, UInt8, Int)] {
    var depth = 0
    var previous = UInt8(ascii: " ")
    return text.utf8.indices.map { index in
      let byte = text.utf8[index]
      switch byte {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case UInt8(ascii: ">") where previous != UInt8(ascii: "-"): depth -= 1
      default: break
      }
      previous = byte
      return (index, byte, depth)
    }
  }
}
