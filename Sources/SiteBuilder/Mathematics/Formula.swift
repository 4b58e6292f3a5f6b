/// A formula, read from TeX.
///
/// It covers what a course on networks writes; a command that it does not know is a problem with
/// its line and the nearest known command, never a formula that silently lacks a part.
struct Formula: Equatable {
  var nodes: [MathNode]

  init(parsing tex: String) throws(TeXProblem) {
    var parser = FormulaParser(tex)
    nodes = try parser.formula()
  }
}
