/// Checks that a cell has the expectations that its kind asks for, and no others.
enum CellCheck {
  static func problems(of cell: Cell) -> [DocumentProblem] {
    let misplaced = cell.expectations.compactMap { problem(with: $0, under: cell.kind) }
    return misplaced + (missing(in: cell).map { [$0] } ?? [])
  }

  private static func problem(
    with expectation: Expectation, under kind: Cell.Kind
  ) -> DocumentProblem? {
    let fence = expectation.kind.fence
    let at = expectation.range
    switch (kind, expectation.kind) {
    case (.run, .values), (.run, .shape), (.run, .varies), (.fails, .error), (.traps, .trap):
      return nil
    case (.shared, _), (.norun, _):
      return DocumentProblem(
        at: at, "“\(fence)” under a “swift \(kind.rawValue)” cell, which displays nothing",
        advice: "remove the expectation, or “\(kind.rawValue)” from the cell")
    case (_, .error):
      return DocumentProblem(
        at: at, "“expect error” under a cell that is not “swift fails”",
        advice: "write “swift fails” on the cell's fence if it must not compile")
    case (_, .trap):
      return DocumentProblem(
        at: at, "“expect trap” under a cell that is not “swift traps”",
        advice: "write “swift traps” on the cell's fence if it must stop")
    case (.fails, _), (.traps, _):
      return DocumentProblem(
        at: at, "“\(fence)” under a “swift \(kind.rawValue)” cell, whose message alone is checked",
        advice: "write “expect \(kind == .fails ? "error" : "trap")”, and put what displays values "
          + "into a cell above")
    }
  }

  private static func missing(in cell: Cell) -> DocumentProblem? {
    let word: String
    switch cell.kind {
    case .fails: word = "error"
    case .traps: word = "trap"
    case .run, .shared, .norun: return nil
    }
    guard !cell.expectations.contains(where: { $0.kind.rawValue == word }) else { return nil }
    return DocumentProblem(
      at: cell.range, "the “swift \(cell.kind.rawValue)” cell has no “expect \(word)” below it",
      advice: "add one with a part of the message, so that no other mistake passes for it")
  }
}

extension Expectation.Kind {
  /// The words on the fence.
  fileprivate var fence: String { self == .values ? "expect" : "expect \(rawValue)" }
}
