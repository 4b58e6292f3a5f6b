/// One of the things that can stand side by side in a chart.
public enum Panel: Codable, Equatable, Sendable {
  case grid(NumberGrid)
  case heatMap(HeatMap)
  case picture(Picture)
  /// A sign between two panels, such as = or →.
  case sign(String)
}
