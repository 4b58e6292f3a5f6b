import LessonDocument

/// Matrices, cases and aligned equations.
extension FormulaParser {
  private static let environments: [String: (left: String?, right: String?, table: MathTable)] = [
    "matrix": (nil, nil, .matrix), "bmatrix": ("[", "]", .matrix),
    "pmatrix": ("(", ")", .matrix), "vmatrix": ("|", "|", .matrix),
    "Bmatrix": ("{", "}", .matrix), "cases": ("{", nil, .cases), "aligned": (nil, nil, .aligned),
  ]

  /// `\begin{name} … \end{name}`, of which `\begin` is read already.
  mutating func table(from start: TeXLexer) throws(TeXProblem) -> MathNode {
    let known = Self.environments
    let name = lexer.takeRawGroup() ?? ""
    guard let environment = known[name] else {
      let nearest = name.nearest(among: known.keys.sorted())
      throw Self.problem(
        at: start, "\\begin{\(name)} is not a table that lessons know",
        nearest.map { "did you mean \\begin{\($0)}?" }
          ?? "use one of " + known.keys.sorted().joined(separator: ", "))
    }
    let rows = try rows()
    guard lexer.take() == .command("end"), lexer.takeRawGroup() == name else {
      throw Self.problem(at: start, "\\begin{\(name)} has no \\end{\(name)}")
    }
    let table = MathNode.table(rows, environment.table)
    guard environment.left != nil || environment.right != nil else { return table }
    return .fenced(left: environment.left, [table], right: environment.right)
  }

  private mutating func rows() throws(TeXProblem) -> [[MathNode]] {
    var rows: [[MathNode]] = [[]]
    while true {
      rows[rows.count - 1].append(.row(try row()))
      switch lexer.next {
      case .alignment: _ = lexer.take()
      case .newRow:
        _ = lexer.take()
        rows.append([])
      default:
        // `\\` behind the last row begins none.
        if rows.count > 1, rows.last == [.row([])] { rows.removeLast() }
        return rows
      }
    }
  }
}
