/// The braces behind a heading, read: `{#errors needs=training timeout=60s optimized}`.
struct HeadingAttributes {
  var id: String?
  var section = SectionAttributes()
  /// The bytes of the braces.
  var range: Range<Int>?
  /// Where each name under `needs=` stands.
  var needs: [(name: String, offset: Int)] = []
  /// The attributes, other than the id, that only a section may bear, and where they stand.
  var ofSection: [(word: String, offset: Int)] = []

  static let names = ["needs", "timeout", "optimized"]

  /// Parts a heading's last line into its title and its attributes.
  static func split(
    _ line: Range<Int>, isFirstLine: Bool, in source: SourceText,
    problems: inout [DocumentProblem]
  ) -> (title: Range<Int>, attributes: HeadingAttributes) {
    let end = titleEnd(of: line, isFirstLine: isFirstLine, in: source)
    let text = source.bytes[line.lowerBound..<end]
    guard text.last == UInt8(ascii: "}"), text.dropLast().last != Ascii.backslash,
      let open = text.lastIndex(of: UInt8(ascii: "{")),
      open == text.startIndex || text[open - 1] != Ascii.backslash
    else { return (line, HeadingAttributes()) }
    var attributes = HeadingAttributes()
    attributes.range = open..<end
    for word in SourceWord.words(in: open + 1..<end - 1, of: source) {
      attributes.read(word, in: source, problems: &problems)
    }
    return (line.lowerBound..<open, attributes)
  }

  /// Where the title ends: before blanks and the closing `##` that a heading may have.
  private static func titleEnd(
    of line: Range<Int>, isFirstLine: Bool, in source: SourceText
  ) -> Int {
    var text = source.bytes[line]
    text.removeTrailingBlanks()
    guard isFirstLine, text.first == UInt8(ascii: "#"), text.last == UInt8(ascii: "#"),
      let last = text.lastIndex(where: { $0 != UInt8(ascii: "#") }), Ascii.isBlank(text[last])
    else { return text.endIndex }
    text = text[...last]
    text.removeTrailingBlanks()
    return text.endIndex
  }

  private mutating func read(
    _ word: SourceWord, in source: SourceText, problems: inout [DocumentProblem]
  ) {
    let parts = word.text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = String(parts[0])
    let value = parts.count > 1 ? String(parts[1]) : nil
    if name.hasPrefix("#"), value == nil {
      readIdentifier(word, in: source, problems: &problems)
      return
    }
    ofSection.append((name, word.offset))
    switch (name, value) {
    case ("optimized", nil): section.isOptimized = true
    case ("needs", .some(let value)) where !value.isEmpty: readNeeds(value, of: word)
    case ("timeout", .some(let value)):
      section.timeout = Self.seconds(value)
      guard section.timeout == nil else { return }
      problems.append(
        source.problem(
          at: word.offset, "“\(word.text)” is no time",
          advice: "write seconds or minutes, such as timeout=60s or timeout=5min"))
    case ("needs", _):
      problems.append(
        source.problem(
          at: word.offset, "“needs” names no section", advice: "write needs=a or needs=a,b"))
    case ("optimized", _):
      problems.append(source.problem(at: word.offset, "“optimized” takes no value"))
    case ("timeout", _):
      problems.append(
        source.problem(at: word.offset, "“timeout” has no time", advice: "write timeout=60s"))
    default:
      problems.append(
        source.problem(
          at: word.offset, "unknown attribute “\(name)” on a heading",
          advice: name.advice(
            among: Self.names,
            otherwise: "a heading knows #id, needs=, "
              + "timeout= and optimized; write “\\{” for a brace in a title")))
    }
  }

  private mutating func readIdentifier(
    _ word: SourceWord, in source: SourceText, problems: inout [DocumentProblem]
  ) {
    let name = String(word.text.dropFirst())
    if id != nil {
      problems.append(source.problem(at: word.offset, "the heading has a second id, “#\(name)”"))
    } else if !Identifier.isValid(name) {
      problems.append(
        source.problem(
          at: word.offset, "“#\(name)” is no id",
          advice: "an id consists of letters a–z, digits, “-” and “_” and begins with a letter "
            + "or digit"))
    } else {
      id = name
    }
  }

  private mutating func readNeeds(_ value: String, of word: SourceWord) {
    var offset = word.offset + "needs=".utf8.count
    for name in value.split(separator: ",", omittingEmptySubsequences: false) {
      needs.append((String(name), offset))
      section.needs.append(String(name))
      offset += name.utf8.count + 1
    }
  }

  /// `60`, `60s`, `1.5min` in seconds; nil for anything else and for times that are not positive.
  private static func seconds(_ text: String) -> Double? {
    let units: [(suffix: String, seconds: Double)] = [
      ("min", 60), ("ms", 0.001), ("s", 1), ("", 1),
    ]
    guard let unit = units.first(where: { text.hasSuffix($0.suffix) }) else { return nil }
    let number = text.dropLast(unit.suffix.count)
    guard number.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "." }), let value = Double(number),
      value > 0
    else { return nil }
    return value * unit.seconds
  }
}
