import Foundation
import Testing

/// A case of this test target: a folder with a lesson and the text that it must give.
struct CaseFolder: CustomTestStringConvertible, Sendable {
  enum Kind: String { case expect, failure }

  let kind: Kind
  let name: String

  var testDescription: String { "\(kind.rawValue)/\(name)" }

  static func all(_ kind: Kind) -> [CaseFolder] {
    let folder = root.appending(path: kind.rawValue)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.sorted().map { CaseFolder(kind: kind, name: $0) }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Cases")

  private var folder: URL { Self.root.appending(path: kind.rawValue).appending(path: name) }

  /// The lesson's files by name, in order.
  func files() throws -> [(path: String, text: String)] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    return try names.filter { $0.hasSuffix(".md") }.sorted().map { name in
      (name, String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self))
    }
  }

  /// Compares with `expected.txt`, which is written anew where `LESSONS_RECORD=failed` is set.
  func check(_ actual: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: "expected.txt")
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard actual != expected else { return }
    if ProcessInfo.processInfo.environment["LESSONS_RECORD"] == "failed" {
      try actual.write(to: file, atomically: true, encoding: .utf8)
    }
    Issue.record(
      """
      \(testDescription) gives
      \(actual)
      instead of
      \(expected)
      To accept it: LESSONS_RECORD=failed swift test --filter LessonDocumentTests
      """, sourceLocation: sourceLocation)
  }
}
