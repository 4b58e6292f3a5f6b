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
      table: Self.table(chart.data), motion: try Self.motion(of: chart))
  }

  private static func motion(of chart: Chart) throws -> DrawnMotion? {
    guard let light = try chart.gif(theme: .light), let dark = try chart.gif(theme: .dark) else {
      return nil
    }
    let pictures = zip(try chart.stills(theme: .light), try chart.stills(theme: .dark))
    let steps = zip(pictures, chart.steps).map { pictures, step in
      DrawnMotion.Step(
        light: pictures.0.bytes, dark: pictures.1.bytes, alternative: step.alternativeText)
    }
    return DrawnMotion(
      steps: steps, light: light.bytes, dark: dark.bytes,
      width: Int(light.widthInPoints.rounded()), height: Int(light.heightInPoints.rounded()))
  }

  private static func table(_ data: ChartTable) -> TableValue? {
    guard !data.rows.isEmpty else { return nil }
    let columns = data.columns.map { column in
      TableValue.Column(title: column.title, isNumeric: column.isNumeric)
    }
    return TableValue(columns: columns, rows: data.rows)
  }
}
