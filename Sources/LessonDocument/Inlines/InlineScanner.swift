/// Finds maths and values in a run of Markdown text, left to right, outside code, comments and
/// automatic links, which are left alone.
///
/// Maths follows pandoc's rule, so that `$5 and $6` are prices: the opening dollar has no white
/// space right of it; the next dollar closes it and has no white space left of it and no digit
/// right of it.
struct InlineScanner {
  private let bytes: [UInt8]
  private var offset = 0
  private var findings: [InlineFinding] = []
  private var code: CodeSpanFinder
  /// Whether no `--` follows any more.
  private var hasNoDashes = false

  /// The findings in `bytes`, in order and without overlap.
  static func findings(in bytes: [UInt8]) -> [InlineFinding] {
    var scanner = InlineScanner(bytes: bytes)
    scanner.scan()
    return scanner.findings
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    code = CodeSpanFinder(bytes: bytes)
  }

  private mutating func scan() {
    while offset < bytes.count {
      switch bytes[offset] {
      case Ascii.backslash: offset += 2
      case Ascii.backtick: offset = code.end(ofSpanAt: offset) ?? bytes.endOfRun(at: offset)
      case UInt8(ascii: "<"): scanAngle()
      case Ascii.dollar: scanMath()
      case UInt8(ascii: "["): scanValue()
      default: offset += 1
      }
    }
  }

  private mutating func add(_ kind: InlineFinding.Kind, upTo end: Int) {
    findings.append(InlineFinding(kind: kind, range: offset..<end))
    offset = end
  }

  private func byte(at offset: Int) -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func starts(with text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { bytes[offset...].starts(with: $0) }
  }

  // MARK: Angle brackets

  private mutating func scanAngle() {
    if starts(with: "<!--", at: offset) {
      scanComment()
    } else if let end = automaticLinkEnd() {
      offset = end
    } else {
      add(.angle, upTo: offset + 1)
    }
  }

  private mutating func scanComment() {
    let text = offset + 4
    guard let dashes = dashes(from: text) else {
      add(.malformedComment, upTo: text)
      return
    }
    let isWellFormed =
      byte(at: dashes + 2) == UInt8(ascii: ">") && bytes[text] != UInt8(ascii: ">")
    if isWellFormed { offset = dashes + 3 } else { add(.malformedComment, upTo: dashes + 2) }
  }

  /// Where the next `--` stands.
  private mutating func dashes(from start: Int) -> Int? {
    guard !hasNoDashes else { return nil }
    var next = start
    while next + 1 < bytes.count {
      if starts(with: "--", at: next) { return next }
      next += 1
    }
    hasNoDashes = true
    return nil
  }

  /// The end of `<scheme:…>`, in which white space and `<` do not stand.
  private func automaticLinkEnd() -> Int? {
    var next = offset + 1
    guard let first = byte(at: next), Ascii.isLetter(first) else { return nil }
    while let byte = byte(at: next), Ascii.isAlphanumeric(byte) || "+.-".utf8.contains(byte) {
      next += 1
    }
    guard byte(at: next) == UInt8(ascii: ":") else { return nil }
    while let byte = byte(at: next), !Ascii.isWhitespace(byte), byte != UInt8(ascii: "<") {
      next += 1
      if byte == UInt8(ascii: ">") { return next }
    }
    return nil
  }

  // MARK: Maths

  private mutating func scanMath() {
    guard let next = byte(at: offset + 1), !Ascii.isWhitespace(next) else {
      offset += 1
      return
    }
    if next == Ascii.dollar {
      add(.doubleDollar, upTo: doubleDollarEnd())
    } else if let end = mathEnd() {
      add(.math, upTo: end)
    } else {
      offset += 1
    }
  }

  /// The end of what stands between double dollars, or of the first ones where no others follow.
  private func doubleDollarEnd() -> Int {
    let start = bytes.endOfRun(at: offset)
    let second = bytes[start...].firstIndex(of: Ascii.dollar)
    guard let second, starts(with: "$$", at: second) else { return start }
    return bytes.endOfRun(at: second)
  }

  /// The end of the maths that begins at the dollar here; nil where the next dollar does not close
  /// it, or code comes before.
  private mutating func mathEnd() -> Int? {
    var next = offset + 1
    while next < bytes.count {
      switch bytes[next] {
      case Ascii.backslash: next += 2
      case Ascii.backtick where code.end(ofSpanAt: next) != nil: return nil
      case Ascii.dollar:
        let isClosing =
          !Ascii.isWhitespace(bytes[next - 1]) && !(byte(at: next + 1).map(Ascii.isDigit) ?? false)
        return isClosing ? next + 1 : nil
      default: next += 1
      }
    }
    return nil
  }

  // MARK: Values

  /// `[shown](=name)`; the shown text is plain, without brackets, code and line breaks.
  private mutating func scanValue() {
    let shown = offset + 1
    guard let close = end(ofPlainTextFrom: shown), starts(with: "](=", at: close) else {
      offset += 1
      return
    }
    let name = close + 3
    var end = name
    while let byte = byte(at: end), isNameByte(byte) { end += 1 }
    let isImage = offset > 0 && bytes[offset - 1] == UInt8(ascii: "!")
    if byte(at: end) != UInt8(ascii: ")") || end == name {
      add(
        .malformedValue(reason: "the name of a value consists of letters, digits, “-”, “_”, “.”"),
        upTo: name)
    } else if close == shown {
      add(.malformedValue(reason: "the value shows nothing"), upTo: end + 1)
    } else if let mark = byte(at: shown), "*_".utf8.contains(mark) {
      add(.malformedValue(reason: "emphasis stands within the value, not around it"), upTo: end + 1)
    } else if isImage {
      add(.malformedValue(reason: "a picture cannot show a value"), upTo: end + 1)
    } else {
      add(.value(shown: shown..<close, name: name..<end), upTo: end + 1)
    }
  }

  private func end(ofPlainTextFrom start: Int) -> Int? {
    var next = start
    while let byte = byte(at: next), byte != Ascii.lineFeed, !"[`\\$".utf8.contains(byte) {
      if byte == UInt8(ascii: "]") { return next }
      next += 1
    }
    return nil
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    Ascii.isAlphanumeric(byte) || "-_.".utf8.contains(byte)
  }
}
