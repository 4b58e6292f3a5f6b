/// How often each class was taken for each class.
public struct ConfusionMatrix: Codable, Equatable, Sendable, Figure {
  /// The names of the classes, in the order of the counts.
  public var classes: [String]
  /// `counts[truth][guess]`, as many rows and columns as there are classes.
  public var counts: [[Int]]

  /// A matrix of counts, `counts[truth][guess]`.
  public init(_ counts: [[Int]], classes: [String]) {
    self.counts = counts
    self.classes = classes
  }

  /// A matrix whose classes are named 0, 1, 2, ….
  public init(_ counts: [[Int]]) {
    self.init(counts, classes: counts.indices.map(String.init))
  }

  /// The matrix as a chart's content.
  public var content: Chart.Content { .confusion(self) }
}
