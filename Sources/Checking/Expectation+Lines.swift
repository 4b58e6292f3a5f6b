import LessonDocument

extension Expectation {
  /// The Markdown line on which one of the body's numbers stands.
  func line(of number: ExpectedNumber) -> Int {
    let before = body.utf8.prefix(max(0, number.bytes.lowerBound - bodyRange.bytes.lowerBound))
    return bodyRange.lines.lowerBound + before.count { $0 == UInt8(ascii: "\n") }
  }
}
