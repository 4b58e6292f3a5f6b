import Foundation
import LessonDocument

/// A message of the compiler, with its place in the Markdown.
struct CompilerMessage: Codable, Equatable {
  enum Kind: String, Codable { case error, warning, note }

  var file: String
  var line: Int
  var column: Int
  var kind: Kind
  var text: String

  /// Reads the compiler's output: lines such as `lessons/x.md:41:7: error: cannot find 'y'`.
  ///
  /// The excerpts between them show the generated file and are left out; `excerpt(of:)` makes new
  /// ones from the Markdown.
  static func read(_ output: String) -> [CompilerMessage] {
    output.split(separator: "\n").compactMap { line in
      for kind in [Kind.error, .warning, .note] {
        guard let mark = line.range(of: ": \(kind.rawValue): ") else { continue }
        let place = line[..<mark.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
        guard place.count >= 3, let number = Int(place[place.count - 2]),
          let column = Int(place[place.count - 1])
        else {
          continue
        }
        let file = place.dropLast(2).joined(separator: ":")
        return CompilerMessage(
          file: file, line: number, column: column, kind: kind,
          text: String(line[mark.upperBound...])
        )
      }
      return nil
    }
  }
}
