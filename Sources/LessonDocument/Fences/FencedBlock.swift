/// A fenced block whose fence has been read.
struct FencedBlock {
  let code: String
  let lines: ClosedRange<Int>
  let isClosed: Bool
  let isNested: Bool
  let source: SourceText

  /// The block as what its fence says. Cells are numbered and given their expectations later.
  func content(as kind: FenceKind, problems: inout [DocumentProblem]) -> Block.Content {
    switch kind {
    case .swift(let kind, let isHidden):
      return .cell(
        Cell(
          index: 0, kind: kind, isHidden: isHidden, code: code, codeRange: insideRange,
          range: range, expectations: []))
    case .expect(let kind, let isRecorded, let absoluteTolerance, let relativeTolerance):
      return .expectation(
        Expectation(
          kind: kind, isRecorded: isRecorded, absoluteTolerance: absoluteTolerance,
          relativeTolerance: relativeTolerance, body: code,
          pattern: pattern(kind, problems: &problems), bodyRange: insideRange, range: range))
    case .math:
      return .math(code)
    case .listing(let language):
      return .listing(language: language, code: code)
    }
  }

  private var range: SourceRange { source.range(ofLines: lines) }

  /// What stands between the fences; where nothing does, an empty range before the closing fence.
  private var insideRange: SourceRange {
    let first = min(lines.lowerBound + 1, lines.upperBound)
    let last = isClosed ? lines.upperBound - 1 : lines.upperBound
    guard first <= last, lines.count > 1 else {
      let start = source.line(first).lowerBound
      return SourceRange(file: source.path, lines: first...first, bytes: start..<start)
    }
    return source.range(ofLines: first...last)
  }

  /// The body of a block that is not closed, or not at the margin, is not read: the problem is
  /// elsewhere.
  private func pattern(
    _ kind: Expectation.Kind, problems: inout [DocumentProblem]
  ) -> ExpectedPattern {
    guard isClosed, !isNested else { return .text([]) }
    return PatternReader.read(insideRange.bytes, kind: kind, in: source, problems: &problems)
  }
}
