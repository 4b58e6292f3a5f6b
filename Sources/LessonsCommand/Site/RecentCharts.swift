import SiteBuilder

/// Keeps the pictures of charts in memory, for a program that makes the same pages again and again.
final class RecentCharts: ChartDrawing, @unchecked Sendable {
  private let charts: any ChartDrawing
  private var known: [String: DrawnChart] = [:]
  private var bytes = 0
  /// Bytes of pictures that are kept at most.
  private static let mostBytes = 256 << 20

  init(_ charts: any ChartDrawing) {
    self.charts = charts
  }

  func draw(json: String) throws -> DrawnChart {
    if let chart = known[json] { return chart }
    let chart = try charts.draw(json: json)
    if bytes > Self.mostBytes { (known, bytes) = ([:], 0) }
    known[json] = chart
    bytes += Self.size(of: chart)
    return chart
  }

  private static func size(of chart: DrawnChart) -> Int {
    let steps = chart.motion?.steps ?? []
    let pictures: [DrawnPicture?] =
      [chart.picture, chart.narrow] + steps.map(\.picture) + steps.map(\.narrow)
    let animations = chart.motion.map { $0.light.count + $0.dark.count } ?? 0
    return pictures.compactMap { $0 }.reduce(animations) { $0 + $1.light.count + $1.dark.count }
  }
}
