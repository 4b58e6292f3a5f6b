extension PlotBody {
  /// The dashes and gaps of a dashed line, in points.
  static let dashes: [Double] = [5, 4]

  func drawLines(into drawing: inout Drawing) {}
  func drawPoints(into drawing: inout Drawing) {}
  func drawBands(into drawing: inout Drawing) {}
  func drawRules(into drawing: inout Drawing) {}
}
