/// Checks what stands before the first section: nothing runs there, so only shared cells may.
enum IntroductionCheck {
  static func problems(of introduction: [Block]) -> [DocumentProblem] {
    var problems: [DocumentProblem] = []
    for case .cell(let cell) in introduction.map(\.content) {
      if cell.kind == .shared {
        problems += CellCheck.problems(of: cell)
      } else {
        problems.append(
          DocumentProblem(
            at: cell.range, "the cell stands before the first section and would never run",
            advice: "put a “## heading” above it, or write “swift shared” for declarations"))
      }
    }
    for value in introduction.proseValues {
      problems.append(
        DocumentProblem(
          at: value.range, "no cell can state “\(value.name)” before the first section",
          advice: "move the value into the section whose cell states it"))
    }
    return problems
  }
}
