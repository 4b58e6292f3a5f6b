/// A chart's numbers as a table, for a fold below the picture.
public struct ChartTable: Codable, Equatable, Sendable {
  public var columns: [Column]
  /// Rows from top to bottom, each with one text per column.
  public var rows: [[String]]

  public init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  /// A column's title, and whether its texts are numbers and stand right-aligned.
  public struct Column: Codable, Equatable, Sendable {
    public var title: String
    public var isNumeric: Bool

    public init(_ title: String, isNumeric: Bool) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }
}
