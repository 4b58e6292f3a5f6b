import Foundation
import Testing

/// A case: a folder with a lesson and, in `expected.txt`, what running it prints.
struct CaseFolder: CustomTestStringConvertible, Sendable {
  enum Kind: String { case expect, failure }

  let kind: Kind
  let name: String

  var testDescription: String { "\(kind.rawValue)/\(name)" }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")

  static func all(_ kind: Kind) -> [CaseFolder] {
    let folder = root.appending(path: kind.rawValue).path(percentEncoded: false)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().map { CaseFolder(kind: kind, name: $0) }
  }

  private var folder: URL { Self.root.appending(path: kind.rawValue).appending(path: name) }

  /// Copies the lesson's files into a workplace, below the case's name.
  func copy(to place: Workplace) throws {
    let source = folder.path(percentEncoded: false)
    try FileManager.default.copyItem(atPath: source, toPath: place.path(name))
    try? FileManager.default.removeItem(atPath: place.path(name + "/expected.txt"))
  }

  /// Compares with `expected.txt`, which is written anew where `LESSONS_RECORD=failed` is set.
  func check(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    // Seconds differ from run to run.
    let text = text.replacing(#/\d+\.\d\d s(?=\n)/#, with: "...")
    let file = folder.appending(path: "expected.txt")
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard !LinePattern(expected).matches(text) else { return }
    if ProcessInfo.processInfo.environment["LESSONS_RECORD"] == "failed" {
      try text.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record(
      """
      \(testDescription) prints
      \(text)
      instead of
      \(expected)
      To accept it: LESSONS_RECORD=failed swift test --filter LessonsCommandTests
      """, sourceLocation: sourceLocation)
  }
}
