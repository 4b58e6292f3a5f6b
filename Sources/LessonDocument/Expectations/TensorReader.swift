/// Reads an expected tensor: PyTorch's printed form, `tensor([[1., 2.], …], grad_fn=<…>)`, or
/// nested brackets of numbers.
struct TensorReader {
  /// More dimensions than any lesson has.
  private static let deepestNesting = 32
  /// What PyTorch prints behind the values; only the size of an empty tensor means something here.
  private static let keywords = ["grad_fn", "requires_grad", "dtype", "device", "size"]

  private var cursor: ByteCursor
  private var statedShape: [Int]?
  private var numberCount = 0
  private var hasWildcard = false
  /// Stops at the first thing that cannot be read.
  private var failure: DocumentProblem?
  private var raggedness: [DocumentProblem] = []

  /// Whether a body is a tensor: `tensor(…)`, or brackets with nothing but numbers, `nan`, `inf`
  /// and wildcards in them.
  static func isTensor(_ body: Range<Int>, in source: SourceText) -> Bool {
    var cursor = ByteCursor(body, of: source)
    if cursor.starts(with: "tensor(") { return true }
    guard cursor.byte == UInt8(ascii: "[") else { return false }
    while let byte = cursor.byte {
      guard !cursor.skip("nan"), !cursor.skip("inf") else { continue }
      guard Ascii.isWhitespace(byte) || Ascii.isDigit(byte) || "[],.-+eE".utf8.contains(byte)
      else { return false }
      cursor.advance()
    }
    return true
  }

  static func read(
    _ body: Range<Int>, in source: SourceText, problems: inout [DocumentProblem]
  ) -> ExpectedPattern {
    var reader = TensorReader(cursor: ByteCursor(body, of: source))
    let pattern = reader.readBody()
    problems += reader.failure.map { [$0] } ?? reader.raggedness
    return .tensor(pattern)
  }

  private init(cursor: ByteCursor) {
    self.cursor = cursor
  }

  private mutating func readBody() -> ExpectedTensor {
    let start = cursor.offset
    let isNamed = cursor.skip("tensor(")
    let root = readElement(nesting: 0)
    if isNamed { readKeywords() }
    cursor.skipWhitespace()
    if failure == nil, !cursor.isAtEnd { fail("this stands behind the end of the tensor") }
    if failure == nil, numberCount == 0, hasWildcard {
      cursor.move(to: start)
      fail(
        "the expectation consists of wildcards alone and would accept anything",
        advice: "write “expect varies” for what differs from run to run")
    }
    let shape = failure == nil && raggedness.isEmpty ? root.shape : nil
    return ExpectedTensor(root: root.node, shape: shape, statedShape: statedShape)
  }

  private mutating func fail(_ message: String, advice: String? = nil) {
    guard failure == nil else { return }
    failure = cursor.source.problem(
      at: min(cursor.offset, max(cursor.end - 1, 0)), message, advice: advice)
  }

  // MARK: Elements

  private mutating func readElement(nesting: Int) -> TensorElement {
    cursor.skipWhitespace()
    let offset = cursor.offset
    if cursor.byte == UInt8(ascii: "[") {
      guard nesting < Self.deepestNesting else {
        fail("more than \(Self.deepestNesting) brackets stand within each other")
        return TensorElement(node: .list([]), shape: nil, offset: offset)
      }
      return readList(nesting: nesting)
    }
    if cursor.skip("...") {
      hasWildcard = true
      return TensorElement(node: .wildcard, shape: nil, offset: offset)
    }
    let number = NumberReader.read(at: &cursor, takesTrailingPoint: true, takesThousands: false)
    guard let number else {
      failAtElement()
      return TensorElement(node: .list([]), shape: nil, offset: offset)
    }
    numberCount += 1
    return TensorElement(node: .number(number), shape: [], offset: offset)
  }

  private mutating func failAtElement() {
    var word = cursor
    if word.byte == UInt8(ascii: "-") { word.advance() }
    if word.starts(with: "nan") || word.starts(with: "inf") {
      fail(
        "an expected tensor cannot hold NaN or infinities",
        advice: "show what is finite, or check for NaN in the code with expect(…)")
    } else if cursor.isAtEnd {
      fail("the tensor's brackets are not closed")
    } else {
      fail(
        "a number, a bracket or “...” must stand here",
        advice: "the form is PyTorch's: tensor([[1., 2.], [3., 4.]])")
    }
  }

  private mutating func readList(nesting: Int) -> TensorElement {
    let offset = cursor.offset
    cursor.advance()
    var elements: [TensorElement] = []
    cursor.skipWhitespace()
    while failure == nil, cursor.byte != UInt8(ascii: "]") {
      elements.append(readElement(nesting: nesting + 1))
      cursor.skipWhitespace()
      if !cursor.skip(","), cursor.byte != UInt8(ascii: "]") {
        fail(cursor.isAtEnd ? "the tensor's brackets are not closed" : "a comma is missing here")
      }
      cursor.skipWhitespace()
    }
    cursor.advance()
    if let (row, message) = TensorElement.raggedRow(of: elements) {
      raggedness.append(
        cursor.source.problem(
          at: row.offset, message, advice: "all rows of a tensor have the same length"))
    }
    return TensorElement(
      node: .list(elements.map(\.node)), shape: TensorElement.shape(of: elements), offset: offset)
  }

  // MARK: Keywords

  /// Reads `, size=(0, 3), grad_fn=<…>)`.
  private mutating func readKeywords() {
    cursor.skipWhitespace()
    while failure == nil, cursor.skip(",") {
      cursor.skipWhitespace()
      guard cursor.byte != UInt8(ascii: ")") else { break }
      readKeyword()
      cursor.skipWhitespace()
    }
    if failure == nil, !cursor.skip(")") { fail("“)” is missing at the end of the tensor") }
  }

  private mutating func readKeyword() {
    let start = cursor.offset
    cursor.skip { Ascii.isLetter($0) || $0 == UInt8(ascii: "_") }
    let name = cursor.source.string(start..<cursor.offset)
    guard Self.keywords.contains(name), cursor.skip("=") else {
      cursor.move(to: start)
      fail(
        "“\(name)” does not stand behind the values of a tensor",
        advice: name.advice(
          among: Self.keywords, otherwise: "known are \(Self.keywords.joined(separator: ", "))"))
      return
    }
    let value = cursor.offset
    skipValue()
    guard name == "size" else { return }
    statedShape = ShapeReader.read(value..<cursor.offset, in: cursor.source, problems: &raggedness)
  }

  /// Goes behind a keyword's value: up to a comma or bracket that is not within brackets.
  private mutating func skipValue() {
    var depth = 0
    while let byte = cursor.byte {
      if depth == 0, byte == UInt8(ascii: ",") || byte == UInt8(ascii: ")") { return }
      if "(<[".utf8.contains(byte) { depth += 1 }
      if ")>]".utf8.contains(byte) { depth -= 1 }
      cursor.advance()
    }
  }
}
