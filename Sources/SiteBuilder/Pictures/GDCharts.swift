import Charts
import LessonEvents

/// Draws charts with libgd.
public struct GDCharts: ChartDrawing {
  public init() {}

  public func draw(json: String) throws -> DrawnChart {
    let chart = try Chart(json: json)
    let data = chart.data
    return DrawnChart(
      picture: try Self.picture(of: chart, alternative: chart.alternativeText),
      table: Self.table(data), steps: try Self.steps(of: chart, data))
  }

  private static func picture(of chart: Chart, alternative: String) throws -> ChartPicture {
    let light = try chart.png(theme: .light)
    let dark = try chart.png(theme: .dark)
    return ChartPicture(
      light: light.bytes, dark: dark.bytes, width: Int(light.widthInPoints.rounded()),
      height: Int(light.heightInPoints.rounded()), alternative: alternative)
  }

  /// Processes of more steps are shown as a whole only.
  private static let mostSteps = 64

  /// One picture for each row of the table where the chart is a strip of small ones.
  private static func steps(of chart: Chart, _ data: ChartTable) throws -> [ChartPicture] {
    guard case .convolution(var steps) = chart.content, steps.view == .strip,
      (2...mostSteps).contains(data.rows.count)
    else { return [] }
    return try data.rows.enumerated().map { index, row in
      var chart = chart
      steps.view = .step(index)
      chart.content = .convolution(steps)
      let place = "Step \(index + 1) of \(data.rows.count)"
      let words = zip(data.columns, row).map { "\($0.title) \($1)" }
      return try picture(of: chart, alternative: ([place] + words).joined(separator: ", "))
    }
  }

  private static func table(_ data: ChartTable) -> TableValue? {
    guard !data.rows.isEmpty else { return nil }
    let columns = data.columns.map { column in
      TableValue.Column(title: column.title, isNumeric: column.isNumeric)
    }
    return TableValue(columns: columns, rows: data.rows)
  }
}
