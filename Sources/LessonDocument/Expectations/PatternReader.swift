/// Reads the body of an expectation.
enum PatternReader {
  /// Reads a body; what is wrong with it is added to `problems`.
  static func read(
    _ body: Range<Int>, kind: Expectation.Kind, in source: SourceText,
    problems: inout [DocumentProblem]
  ) -> ExpectedPattern {
    let body = trimmed(body, in: source)
    switch kind {
    case .shape:
      return .shape(ShapeReader.read(body, in: source, problems: &problems))
    case .values where TensorReader.isTensor(body, in: source):
      return TensorReader.read(body, in: source, problems: &problems)
    case .values, .error, .trap:
      let tokens = TextReader.tokens(in: body, of: source)
      if tokens.allSatisfy({ $0 == .wildcard }) {
        problems.append(emptiness(of: tokens, at: body.lowerBound, in: source))
      }
      return .text(tokens)
    case .varies:
      return .text(TextReader.tokens(in: body, of: source))
    }
  }

  private static func emptiness(
    of tokens: [ExpectedToken], at offset: Int, in source: SourceText
  ) -> DocumentProblem {
    tokens.isEmpty
      ? source.problem(
        line: source.line(at: max(offset - 1, 0)), "the expectation is empty",
        advice: "write what the cell displays, or “expect varies”")
      : source.problem(
        at: offset, "the expectation consists of wildcards alone and would accept anything",
        advice: "write “expect varies” for what differs from run to run")
  }

  private static func trimmed(_ range: Range<Int>, in source: SourceText) -> Range<Int> {
    let isText: (Int) -> Bool = { !Ascii.isWhitespace(source.bytes[$0]) }
    guard let first = range.first(where: isText), let last = range.last(where: isText) else {
      return range.lowerBound..<range.lowerBound
    }
    return first..<last + 1
  }
}
