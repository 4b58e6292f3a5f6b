import LessonDocument

/// New text for a stretch of a Markdown file.
public struct AcceptedEdit: Equatable, Sendable {
  /// Where the old text stands in the file's UTF-8.
  public var bytes: Range<Int>
  public var text: String

  public init(bytes: Range<Int>, text: String) {
    self.bytes = bytes
    self.text = text
  }
}

extension LessonFile {
  /// The file's text with all edits made; they may come in any order. Traps where two overlap.
  public func applying(_ edits: [AcceptedEdit]) -> String {
    applying(edits.map { (bytes: $0.bytes, replacement: $0.text) })
  }
}
