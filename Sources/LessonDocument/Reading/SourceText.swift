import Foundation

/// A file's bytes together with the table of its lines.
///
/// Lines end as they do for cmark: with a line feed, a carriage return, or both.
struct SourceText: Sendable {
  /// Bytes up to which columns are counted.
  private static let longestLine = 4_000

  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  let path: String
  let bytes: [UInt8]
  /// The offset at which each line begins.
  private let lineStarts: [Int]

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    lineStarts = bytes.withUnsafeBytes(Self.findLines)
  }

  var lineCount: Int { lineStarts.count }

  /// The bytes of a line, its end included. Lines count from 1.
  func line(_ line: Int) -> Range<Int> {
    lineStarts[line - 1]..<(line < lineStarts.count ? lineStarts[line] : bytes.count)
  }

  /// The bytes of a line without its end.
  func content(ofLine line: Int) -> Range<Int> {
    let whole = self.line(line)
    var end = whole.upperBound
    while end > whole.lowerBound, bytes[end - 1] == Ascii.lineFeed || bytes[end - 1] == Ascii.return
    {
      end -= 1
    }
    return whole.lowerBound..<end
  }

  /// The bytes of whole lines.
  func bytes(ofLines lines: ClosedRange<Int>) -> Range<Int> {
    line(lines.lowerBound).lowerBound..<line(lines.upperBound).upperBound
  }

  func string(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  func isBlank(line: Int) -> Bool {
    content(ofLine: line).allSatisfy { Ascii.isBlank(bytes[$0]) }
  }

  /// Whole lines as a range.
  func range(ofLines lines: ClosedRange<Int>) -> SourceRange {
    SourceRange(file: path, lines: lines, bytes: bytes(ofLines: lines))
  }

  func range(_ range: Range<Int>) -> SourceRange {
    let first = line(at: range.lowerBound)
    let last = range.isEmpty ? first : line(at: range.upperBound - 1)
    return SourceRange(file: path, lines: first...last, bytes: range)
  }

  /// The line in which a byte stands.
  func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// A problem with line and column; in very long lines, which nobody reads and in which counting
  /// would take long, with the line alone.
  func problem(at offset: Int, _ message: String, advice: String? = nil) -> DocumentProblem {
    let line = line(at: offset)
    let before = lineStarts[line - 1]..<offset
    let column = before.count <= Self.longestLine ? string(before).count + 1 : 0
    return DocumentProblem(
      file: path, line: line, column: column, message: message, advice: advice)
  }

  func problem(line: Int, _ message: String, advice: String? = nil) -> DocumentProblem {
    DocumentProblem(file: path, line: line, message: message, advice: advice)
  }

  private static func findLines(_ bytes: UnsafeRawBufferPointer) -> [Int] {
    guard let base = bytes.baseAddress, !bytes.isEmpty else { return [] }
    let hasReturns = memchr(base, Int32(Ascii.return), bytes.count) != nil
    var starts = [0]
    var start = 0
    while let end = findLineEnd(base, from: start, count: bytes.count, hasReturns: hasReturns),
      end < bytes.count
    {
      starts.append(end)
      start = end
    }
    return starts
  }

  /// The offset behind the next line end.
  private static func findLineEnd(
    _ base: UnsafeRawPointer, from start: Int, count: Int, hasReturns: Bool
  ) -> Int? {
    guard hasReturns else {
      return memchr(base + start, Int32(Ascii.lineFeed), count - start).map {
        base.distance(to: $0) + 1
      }
    }
    var offset = start
    while offset < count {
      let byte = base.load(fromByteOffset: offset, as: UInt8.self)
      offset += 1
      if byte == Ascii.lineFeed { return offset }
      if byte == Ascii.return {
        let isPair =
          offset < count && base.load(fromByteOffset: offset, as: UInt8.self) == Ascii.lineFeed
        return isPair ? offset + 1 : offset
      }
    }
    return nil
  }
}
