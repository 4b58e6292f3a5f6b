/// Why a chart could not be drawn, and what to do about it.
public enum ChartError: Error, Equatable, Sendable, CustomStringConvertible {
  /// No file of the font lies in any of the folders.
  case fontNotFound(file: String, folders: [String])
  /// The font's file is there, but cannot be used.
  case fontUnusable(path: String, reason: String)
  /// The size in points is not positive, not finite or too large.
  case sizeOutOfRange(width: Double, height: Double)
  /// The lists of one mark or matrix do not fit one another.
  case unequalLengths(what: String, lengths: [Int])
  /// More cells than a picture can show legibly.
  case tooManyCells(what: String, rows: Int, columns: Int, limit: Int)
  /// The values contradict one another.
  case inconsistent(String)
  /// libgd refused an operation.
  case drawingFailed(operation: String)

  /// The largest width and height of a chart in points.
  public static let largestSide: Double = 4_000

  /// What is wrong, with the values, and what to do next.
  public var description: String {
    switch self {
    case .fontNotFound(let file, let folders):
      "The font \(file) was found in none of \(folders.joined(separator: ", ")). "
        + "Install Debian's package fonts-dejavu-core: apt-get install fonts-dejavu-core"
    case .fontUnusable(let path, let reason):
      "The font \(path) cannot be used: \(reason). "
        + "Install Debian's package fonts-dejavu-core again."
    case .sizeOutOfRange(let width, let height):
      "A chart of \(width)×\(height) points cannot be drawn: "
        + "give each side between 1 and \(Int(Self.largestSide)) points."
    case .unequalLengths(let what, let lengths):
      "\(what): the lengths \(lengths.map(String.init).joined(separator: ", ")) differ, "
        + "but must be equal."
    case .tooManyCells(let what, let rows, let columns, let limit):
      "\(what) of \(rows)×\(columns) cells cannot be read: show at most \(limit)×\(limit), "
        + "or draw a HeatMap."
    case .inconsistent(let what):
      what
    case .drawingFailed(let operation):
      "libgd failed: \(operation). The picture may be too large for the memory at hand."
    }
  }
}
