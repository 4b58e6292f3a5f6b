import LessonDocument

/// Compares a text with a pattern, and remembers how far it came.
///
/// The first segment is tied to the beginning and the last to the end; each one between them is
/// taken where it first fits, so that no choice is ever taken back and the time stays below text
/// length × pattern length whatever the pattern.
struct TextMatcher {
  /// What stood in the way at the place furthest into the text that was reached.
  struct Failure {
    /// An offset into the original text's UTF-8.
    var offset: Int
    /// What was expected there; nil for the end of the text.
    var expected: TextPattern.Piece?
  }

  private let text: FoldedText
  private let numbers: NumberScanner
  /// Nil where any number fits.
  private let tolerance: Tolerance?
  private var captures: [Capture] = []
  private var furthest: (position: Int, expected: TextPattern.Piece?) = (-1, nil)

  /// A number of the text and the one that is expected in its place.
  struct Capture {
    var expected: ExpectedNumber
    var value: Double
    var text: String
  }

  private init(_ text: String, tolerance: Tolerance?) {
    self.text = FoldedText(text)
    self.numbers = NumberScanner(bytes: self.text.bytes)
    self.tolerance = tolerance
  }

  /// Why `text` does not fit `pattern`; nil where it does.
  static func failure(
    of text: String, against pattern: TextPattern, tolerance: Tolerance
  ) -> Failure? {
    var matcher = TextMatcher(text, tolerance: tolerance)
    guard !matcher.fits(pattern.segments) else { return nil }
    let furthest = matcher.furthest
    return Failure(
      offset: matcher.text.offsets[max(furthest.position, 0)], expected: furthest.expected)
  }

  /// The numbers of `text` in the places of the pattern's numbers, whatever their values; nil where
  /// the text differs in more than numbers.
  static func captures(of text: String, by pattern: TextPattern) -> [Capture]? {
    var matcher = TextMatcher(text, tolerance: nil)
    return matcher.fits(pattern.segments) ? matcher.captures : nil
  }

  private mutating func fits(_ segments: [[TextPattern.Piece]]) -> Bool {
    guard let first = segments.first, var position = end(of: first, at: 0) else { return false }
    for segment in segments.dropFirst().dropLast() {
      guard let next = firstEnd(of: segment, from: position, where: { _ in true }) else {
        return false
      }
      position = next
    }
    guard segments.count > 1, let last = segments.last else { return isEnd(position) }
    guard !last.isEmpty else { return true }
    let count = text.bytes.count
    return firstEnd(of: last, from: position, where: { $0 == count }) != nil
  }

  private mutating func isEnd(_ position: Int) -> Bool {
    if position == text.bytes.count { return true }
    note(nil, at: position)
    return false
  }

  /// The end of the first fitting stretch that begins at or after `start`.
  private mutating func firstEnd(
    of segment: [TextPattern.Piece], from start: Int, where isWanted: (Int) -> Bool
  ) -> Int? {
    note(segment.first, at: start)
    for begin in start...text.bytes.count {
      if case .number? = segment.first, numbers.isInsideNumber(begin) { continue }
      guard let end = end(of: segment, at: begin, isSearching: true) else { continue }
      if isWanted(end) { return end }
      captures.removeLast(segment.count { $0.isNumber })
      note(nil, at: end)
    }
    return nil
  }

  /// The end of the stretch at `start`; a search reports only stretches that begin right.
  private mutating func end(
    of segment: [TextPattern.Piece], at start: Int, isSearching: Bool = false
  ) -> Int? {
    var position = start
    let capturesBefore = captures.count
    for piece in segment {
      guard let next = end(of: piece, at: position) else {
        captures.removeLast(captures.count - capturesBefore)
        if position > start || !isSearching { note(piece, at: position) }
        return nil
      }
      position = next
    }
    return position
  }

  private mutating func end(of piece: TextPattern.Piece, at start: Int) -> Int? {
    switch piece {
    case .literal(let bytes):
      return text.bytes[start...].starts(with: bytes) ? start + bytes.count : nil
    case .number(let number, let takesThousands):
      guard var end = numbers.end(ofNumberAt: start, takesThousands: takesThousands) else {
        return nil
      }
      if text.bytes[end - 1] == UInt8(ascii: "."), !number.text.hasSuffix(".") { end -= 1 }
      guard let value = numbers.value(from: start, to: end),
        tolerance?.accepts(value, for: number) ?? true
      else { return nil }
      let written = String(decoding: text.bytes[start..<end], as: UTF8.self)
      captures.append(Capture(expected: number, value: value, text: written))
      return end
    }
  }

  private mutating func note(_ piece: TextPattern.Piece?, at position: Int) {
    if position > furthest.position { furthest = (position, piece) }
  }
}
