import Foundation

/// What Swift's runtime printed when it stopped a program, at the end of its output.
struct LastWords: Equatable {
  /// The message without file, line and kind, such as `Index out of range`.
  let message: String
  /// Where in the output the words begin.
  let start: Int

  /// How a line begins that the runtime writes, behind an optional `file:line: `.
  private static let kinds = ["Fatal error", "Precondition failed", "Assertion failed"]
  /// What it writes before it aborts; such messages stand for themselves.
  private static let sentences = ["Could not cast value of type ", "Simultaneous accesses to "]

  /// Finds the words in the output of a program that has crashed; nil where the runtime said
  /// nothing, as before a trap in the cell's own code.
  init?(in output: Data) {
    // Messages are short; whatever a program printed before is not searched.
    let tail = output.suffix(1 << 16)
    var end = tail.endIndex
    while end > tail.startIndex {
      let lineFeed = tail[..<end].dropLast().lastIndex(of: UInt8(ascii: "\n"))
      let start = lineFeed.map { tail.index(after: $0) } ?? tail.startIndex
      let line = String(decoding: tail[start..<end], as: UTF8.self)
      if let rest = Self.message(in: line) {
        let text = rest + String(decoding: tail[end...], as: UTF8.self)
        // `Cell` is the module into which sections are compiled; no reader knows that name.
        message = text.trimmingCharacters(in: .whitespacesAndNewlines)
          .replacing(#/\bCell\./#, with: "")
        self.start = start - output.startIndex
        return
      }
      end = start
    }
    return nil
  }

  /// The part of a runtime's line that is the message; nil for other lines.
  private static func message(in line: String) -> String? {
    if sentences.contains(where: { line.hasPrefix($0) }) {
      return line.replacing(#/ \(0x[0-9a-f]+\)/#, with: "")
    }
    for kind in kinds {
      guard let mark = line.range(of: kind), isPlace(line[..<mark.lowerBound]) else { continue }
      let rest = line[mark.upperBound...]
      if rest.hasPrefix(": ") { return String(rest.dropFirst(2)) }
      if rest.allSatisfy(\.isNewline) { return kind + rest }
    }
    return nil
  }

  /// `file.swift:41: ` or nothing.
  private static func isPlace(_ text: Substring) -> Bool {
    guard !text.isEmpty else { return true }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count >= 3 && parts.last == " " && Int(parts[parts.count - 2]) != nil
  }
}
