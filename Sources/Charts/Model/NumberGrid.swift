/// A matrix with its values written in cells, any of them lit, struck out or framed.
public struct NumberGrid: Codable, Equatable, Sendable {
  /// Above the grid.
  public var name: String?
  /// Rows from top to bottom, all of equal length.
  public var values: [[Double]]
  /// What differs from plain cells; later ones lie on top.
  public var highlights: [Highlight]

  /// A grid of rows, without highlights.
  public init(_ values: [[some Plottable]], _ name: String? = nil) {
    self.name = name
    self.values = values.map { $0.map(\.plotted) }
    self.highlights = []
  }

  /// The most rows and columns that can be read: a digit of 28×28 pixels still is.
  public static let mostCells = 28

  /// A rectangle of cells that look different from the rest.
  public struct Highlight: Codable, Equatable, Sendable {
    /// Counted from 0.
    public var rows: Range<Int>
    /// Counted from 0.
    public var columns: Range<Int>
    /// How the cells look.
    public var style: Style

    /// A rectangle of cells in a style.
    public init(rows: Range<Int>, columns: Range<Int>, style: Style) {
      self.rows = rows
      self.columns = columns
      self.style = style
    }
  }

  /// How cells differ from the rest.
  public enum Style: String, Codable, Sendable {
    /// Bright: the window that is looked at.
    case lit
    /// Bright in a second color: the result.
    case result
    /// With a frame around all cells of the rectangle.
    case framed
    /// Crossed out: skipped or never covered.
    case struckOut
    /// Pale: zeros of the padding.
    case muted
    /// Without their values: not yet computed.
    case blank
  }
}

extension NumberGrid {
  /// The same grid with a bright window.
  public func lit(rows: Range<Int>, columns: Range<Int>) -> NumberGrid {
    highlighted(.lit, rows, columns)
  }

  /// The same grid with bright cells in the color of results.
  public func result(rows: Range<Int>, columns: Range<Int>) -> NumberGrid {
    highlighted(.result, rows, columns)
  }

  /// The same grid with a frame around some cells.
  public func framed(rows: Range<Int>, columns: Range<Int>) -> NumberGrid {
    highlighted(.framed, rows, columns)
  }

  /// The same grid with some cells crossed out.
  public func struckOut(rows: Range<Int>, columns: Range<Int>) -> NumberGrid {
    highlighted(.struckOut, rows, columns)
  }

  /// The same grid with some cells pale.
  public func muted(rows: Range<Int>, columns: Range<Int>) -> NumberGrid {
    highlighted(.muted, rows, columns)
  }

  /// The same grid within `padding` pale rows and columns of zeros on each side; highlights keep
  /// to their cells.
  public func padded(by padding: Int) -> NumberGrid {
    guard padding > 0 else { return self }
    var grid = self
    let width = (values.map(\.count).max() ?? 0) + 2 * padding
    let zeros = [[Double]](repeating: [Double](repeating: 0, count: width), count: padding)
    let side = [Double](repeating: 0, count: padding)
    grid.values = zeros + values.map { side + $0 + side } + zeros
    let height = grid.values.count
    grid.highlights = highlights.map { highlight in
      var moved = highlight
      moved.rows = moved.rows.lowerBound + padding..<moved.rows.upperBound + padding
      moved.columns = moved.columns.lowerBound + padding..<moved.columns.upperBound + padding
      return moved
    }
    return
      grid
      .muted(rows: 0..<padding, columns: 0..<width)
      .muted(rows: height - padding..<height, columns: 0..<width)
      .muted(rows: padding..<height - padding, columns: 0..<padding)
      .muted(rows: padding..<height - padding, columns: width - padding..<width)
  }

  func highlighted(_ style: Style, _ rows: Range<Int>, _ columns: Range<Int>) -> NumberGrid {
    var grid = self
    grid.highlights.append(Highlight(rows: rows, columns: columns, style: style))
    return grid
  }
}
