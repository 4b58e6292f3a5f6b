/// Several charts of one process, one after another: the rounds of a filter, the stages of a
/// training. On paper and where nothing can move they stand side by side.
///
/// ```swift
/// Chart("Blurred again and again") {
///   Steps(rounds.map { round in Chart("round \(round.number)") { Picture(round.bitmap) } })
/// }
/// ```
///
/// Give all of them one range of values, or their colors and heights cannot be compared.
public struct Steps: Codable, Equatable, Sendable, Figure {
  /// In the order of the process; each may have a title that says which step it is.
  public var charts: [Chart]

  /// A process of these steps.
  public init(_ charts: [Chart]) {
    self.charts = charts
  }

  /// The steps as a chart's content.
  public var content: Chart.Content { .steps(self) }
}
