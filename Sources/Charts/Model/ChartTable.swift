/// A chart's numbers as a table, for a fold below the picture.
public struct ChartTable: Codable, Equatable, Sendable {
  public var columns: [Column]
  /// Rows from top to bottom, each with one text per column.
  public var rows: [[String]]

  /// What the table leaves out, or nil where it has all numbers.
  public var note: String?

  /// The most rows that a table keeps.
  public static let mostRows = 1_000

  /// A table of these rows; of more than `mostRows` only every second, third, … is kept.
  public init(columns: [Column], rows: [[String]]) {
    self.columns = columns
    let step = (rows.count + Self.mostRows - 1) / Self.mostRows
    guard step > 1 else {
      self.rows = rows
      return
    }
    self.rows = stride(from: 0, to: rows.count, by: step).map { rows[$0] }
    self.note = "one of every \(step) rows, of \(rows.count) in all"
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
