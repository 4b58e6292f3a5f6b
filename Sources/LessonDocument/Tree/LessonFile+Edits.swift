extension LessonFile {
  /// The file's text with ranges of its UTF-8 replaced, such as the new values that are accepted.
  ///
  /// - Parameter edits: Ranges as in `SourceRange.bytes`, in any order, with what stands there
  ///   afterwards.
  /// - Returns: The new text.
  ///
  /// Traps where ranges overlap or reach beyond the file.
  public func applying(_ edits: [(bytes: Range<Int>, replacement: String)]) -> String {
    let text = Array(render().utf8)
    var result: [UInt8] = []
    var offset = 0
    for (bytes, replacement) in edits.sorted(by: { $0.bytes.lowerBound < $1.bytes.lowerBound }) {
      precondition(
        bytes.lowerBound >= offset && bytes.upperBound <= text.count,
        "the edit of bytes \(bytes) of \(path) overlaps another one or reaches beyond its "
          + "\(text.count) bytes")
      result += text[offset..<bytes.lowerBound]
      result += replacement.utf8
      offset = bytes.upperBound
    }
    result += text[offset...]
    return String(decoding: result, as: UTF8.self)
  }
}
