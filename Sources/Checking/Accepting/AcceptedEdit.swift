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

extension [AcceptedEdit] {
  /// A file's bytes with all edits made; the edits may come in any order and must not overlap.
  public func applied(to file: [UInt8]) -> [UInt8] {
    var result = file
    for edit in sorted(by: { $0.bytes.lowerBound > $1.bytes.lowerBound }) {
      result.replaceSubrange(edit.bytes, with: edit.text.utf8)
    }
    return result
  }
}
