import LessonEvents
import SiteBuilder

/// Charts that are not drawn: enough to see where they go.
struct StillCharts: ChartDrawing {
  struct NoChart: Error, CustomStringConvertible {
    var description: String { "it is no chart" }
  }

  func draw(json: String) throws -> DrawnChart {
    guard json == "chart" else { throw NoChart() }
    return DrawnChart(
      picture: DrawnPicture(light: [1], dark: [2], width: 400, height: 300),
      alternative: "5×5 takes <9.68> times more",
      table: TableValue(
        columns: [.init(title: "way", isNumeric: false), .init(title: "count", isNumeric: true)],
        rows: [["5×5", "120"], ["1×1", "12"]]))
  }
}
