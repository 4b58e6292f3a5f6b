import LessonEvents

/// A table of data as HTML: numbers right-aligned, words left-aligned.
enum DataTable {
  /// Rows beyond these are counted and left out.
  static let mostRows = 500

  static func markup(_ table: TableValue, label: String) -> Markup {
    var content = Markup()
    if let caption = table.caption {
      content += .element("caption", [:], Markup(text: caption))
    }
    content += .element("thead", [:], .element("tr", [:], head(table.columns)))
    let rows = alignedRows(of: table).map { row($0, of: table.columns) }
    content += .element("tbody", [:], rows.joined())
    var result = Scrollable.markup(
      label: table.caption ?? label, .element("table", ["class": "data"], content))
    let left = table.rows.count - mostRows
    if left > 0 {
      result += .element(
        "p", ["class": "note"], Markup(text: "\(left.counted("more row")) not shown."))
    }
    return result
  }

  private static func head(_ columns: [TableValue.Column]) -> Markup {
    columns.map { column in
      .element(
        "th", ["scope": "col", "class": column.isNumeric ? "r" : nil],
        Markup(text: column.title))
    }.joined()
  }

  private static func row(_ cells: [String], of columns: [TableValue.Column]) -> Markup {
    let cells = zip(cells, columns).map { cell, column in
      Markup.element("td", ["class": column.isNumeric ? "r" : nil], Markup(text: cell))
    }
    return .element("tr", [:], cells.joined())
  }
}
