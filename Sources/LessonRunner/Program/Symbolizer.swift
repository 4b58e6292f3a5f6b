import Foundation
import LessonDocument

/// A line of a lesson's Markdown file.
public struct LessonLine: Equatable, Sendable {
  public var file: String
  public var line: Int
}

/// Turns code addresses of a compiled section into lines of the Markdown, by the toolchain's
/// `llvm-symbolizer`.
struct Symbolizer {
  var toolchain: Toolchain
  /// The lesson's Markdown files, as `#sourceLocation` names them.
  var files: [String]

  /// What an address stands for.
  private struct Frame {
    var function: String
    /// Nil where the address is of code that stands in no lesson.
    var line: LessonLine?
  }

  /// The lines, innermost first, that lie in the lesson; empty where the tool is missing.
  func lines(of offsets: [UInt], in library: String) -> [LessonLine] {
    let frames = frames(of: offsets, in: library)
    var lines = frames.joined().compactMap(\.line)
    if let innermost = frames.first, innermost.allSatisfy({ $0.line == nil }) {
      // The compiler gives some code no line, such as a loop's jump: take the line before it.
      let near = self.frames(of: Array(offsets.prefix(1)), in: library, with: ["--skip-line-zero"])
      lines = near.joined().compactMap(\.line) + lines
    }
    return lines
  }

  /// The lines of the first of several positions that has any.
  func lines(ofFirst positions: [[UInt]], in library: String) -> [LessonLine] {
    positions.lazy.map { lines(of: $0, in: library) }.first { !$0.isEmpty } ?? []
  }

  /// Why the code at the innermost address trapped, such as `arithmetic overflow`, where the
  /// compiler has noted it: a trap in a cell's own code prints nothing.
  func trapReason(at offsets: [UInt], in library: String) -> String? {
    let mark = "Swift runtime failure: "
    guard let name = frames(of: Array(offsets.prefix(1)), in: library).first?.first?.function,
      name.hasPrefix(mark)
    else { return nil }
    return String(name.dropFirst(mark.count))
  }

  /// The frames of each address, several where functions were inlined, innermost first.
  private func frames(
    of offsets: [UInt], in library: String, with options: [String] = []
  ) -> [[Frame]] {
    guard let tool = toolchain.tool("llvm-symbolizer"), !offsets.isEmpty else { return [] }
    let addresses = offsets.prefix(32).map { "0x" + String($0, radix: 16) }
    let output = try? CommandOutput.of(tool, ["--obj=\(library)"] + options + addresses)
    return (output ?? "").components(separatedBy: "\n\n").map { group in
      // Two lines for each frame: its function and its place.
      let lines = group.split(separator: "\n")
      return stride(from: 0, to: lines.count - 1, by: 2).map { index in
        Frame(function: String(lines[index]), line: lessonLine(lines[index + 1]))
      }
    }
  }

  /// Reads `/folder/lessons/09-cnn/lesson.md:41:7`.
  private func lessonLine(_ text: Substring) -> LessonLine? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count >= 3, let line = Int(parts[parts.count - 2]), line > 0 else { return nil }
    let path = parts.dropLast(2).joined(separator: ":")
    return files.first { path == $0 || path.hasSuffix("/" + $0) }
      .map { LessonLine(file: $0, line: line) }
  }
}
