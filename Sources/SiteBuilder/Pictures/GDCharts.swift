import Charts
import LessonEvents

/// Draws charts with libgd.
public struct GDCharts: ChartDrawing {
  public init() {}

  public func draw(json: String) throws -> DrawnChart {
    let chart = try Chart(json: json)
    let light = try chart.png(theme: .light)
    let dark = try chart.png(theme: .dark)
    return DrawnChart(
      light: light.bytes, dark: dark.bytes, width: Int(light.widthInPoints.rounded()),
      height: Int(light.heightInPoints.rounded()), alternative: chart.alternativeText,
      table: Self.table(chart.data))
  }

  private static func table(_ data: ChartTable) -> TableValue? {
    guard !data.rows.isEmpty else { return nil }
    let columns = data.columns.map { column in
      TableValue.Column(title: column.title, isNumeric: column.isNumeric)
    }
    return TableValue(columns: columns, rows: data.rows)
  }
}
