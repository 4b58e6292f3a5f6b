/// A chart's numbers as a table, for a fold below the picture.
public struct ChartTable: Codable, Equatable, Sendable {
  /// From left to right.
  public var columns: [Column]
  /// Rows from top to bottom, each with one text per column.
  public var rows: [[String]]

  /// What the table leaves out, or nil where it has all numbers.
  public var note: String?

  /// The most rows that a table keeps.
  public static let mostRows = 1_000

  /// A table of these rows; of more than `mostRows` only every second, third, … is kept.
  public init(columns: [Column], rows: [[String]]) {
    self.init(columns: columns, count: rows.count) { rows[$0] }
  }

  /// A table of `count` rows, of which only those that are kept are written.
  init(columns: [Column], count: Int, row: (Int) -> [String]) {
    self.columns = columns
    let step = max(1, (count + Self.mostRows - 1) / Self.mostRows)
    rows = stride(from: 0, to: count, by: step).map(row)
    let words = [step, count].map { NumberFormat.fixed(Double($0), decimals: 0) }
    note = step > 1 ? "one of every \(words[0]) rows, of \(words[1]) in all" : nil
  }

  /// A column's title, and whether its texts are numbers and stand right-aligned.
  public struct Column: Codable, Equatable, Sendable {
    /// At the head of the column; may be empty.
    public var title: String
    /// Whether its texts are numbers.
    public var isNumeric: Bool

    /// A column with its title.
    public init(_ title: String, isNumeric: Bool) {
      self.title = title
      self.isNumeric = isNumeric
    }
  }
}
