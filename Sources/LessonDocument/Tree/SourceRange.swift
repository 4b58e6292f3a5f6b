/// Where a part of a lesson stands in its Markdown file.
public struct SourceRange: Equatable, Hashable, Sendable {
  /// The file's path as given to the parser.
  public var file: String
  /// 1-based, both ends included.
  public var lines: ClosedRange<Int>
  /// Offsets into the file's UTF-8, the end excluded.
  public var bytes: Range<Int>

  public init(file: String, lines: ClosedRange<Int>, bytes: Range<Int>) {
    self.file = file
    self.lines = lines
    self.bytes = bytes
  }
}

extension SourceRange {
  struct Line: Hashable {
    var file: String
    var line: Int
  }

  var firstLine: Line { Line(file: file, line: lines.lowerBound) }
}
