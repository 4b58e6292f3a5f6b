/// Tables of a formula; the theme's style sheet aligns the columns by class.
enum MathMLTable {
  static func markup(_ rows: [[Markup]], _ kind: MathTable) -> Markup {
    let content = rows.map { cells in
      Markup.element(
        "mtr", [:],
        cells.enumerated().map { column, cell in
          Markup.element("mtd", ["class": style(of: column, kind)], cell)
        }.joined())
    }.joined()
    return .element(
      "mtable",
      ["class": name(of: kind), "displaystyle": kind == .aligned ? "true" : nil], content)
  }

  private static func name(of kind: MathTable) -> String {
    switch kind {
    case .matrix: "matrix"
    case .cases: "cases"
    case .aligned: "aligned"
    }
  }

  private static func style(of column: Int, _ kind: MathTable) -> String? {
    switch kind {
    case .matrix: nil
    case .cases: "left"
    case .aligned: column.isMultiple(of: 2) ? "right" : "left"
    }
  }
}
