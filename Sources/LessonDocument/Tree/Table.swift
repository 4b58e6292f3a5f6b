/// A pipe table; every row has as many cells as there are columns.
public struct Table: Equatable, Sendable {
  public enum Alignment: Equatable, Sendable { case none, left, center, right }

  public var alignments: [Alignment]
  public var header: [[Inline]]
  public var rows: [[[Inline]]]

  public init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}
