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

  /// The lines, innermost first, that lie in the lesson; empty where the tool is missing.
  func lines(of offsets: [UInt], in library: String) -> [LessonLine] {
    guard let tool = toolchain.tool("llvm-symbolizer"), !offsets.isEmpty else { return [] }
    let addresses = offsets.prefix(32).map { "0x" + String($0, radix: 16) }
    let output = try? CommandOutput.of(tool, ["--obj=\(library)"] + addresses)
    return (output ?? "").split(separator: "\n").compactMap(lessonLine)
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
