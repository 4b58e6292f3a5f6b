import Foundation

/// Lines of text with wildcards: `...` stands for any text within a line, and alone on a line for
/// any number of lines.
struct LinePattern {
  private let lines: [String]

  init(_ text: String) {
    lines = Self.lines(text)
  }

  func matches(_ text: String) -> Bool {
    Self.matches(lines[...], Self.lines(text)[...])
  }

  private static func lines(_ text: String) -> [String] {
    var lines = text.components(separatedBy: "\n")
    while lines.last == "" { lines.removeLast() }
    return lines
  }

  private static func matches(_ pattern: ArraySlice<String>, _ lines: ArraySlice<String>) -> Bool {
    guard let first = pattern.first else { return lines.isEmpty }
    let rest = pattern.dropFirst()
    if first == "..." {
      return (lines.startIndex...lines.endIndex).contains { matches(rest, lines[$0...]) }
    }
    guard let line = lines.first, fits(line, first) else { return false }
    return matches(rest, lines.dropFirst())
  }

  private static func fits(_ line: String, _ pattern: String) -> Bool {
    let parts = pattern.components(separatedBy: "...")
    guard parts.count > 1 else { return line == pattern }
    var rest = line[...]
    guard rest.hasPrefix(parts[0]) else { return false }
    rest = rest.dropFirst(parts[0].count)
    for part in parts[1..<(parts.count - 1)] {
      guard let range = rest.range(of: part) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.hasSuffix(parts[parts.count - 1])
  }
}
