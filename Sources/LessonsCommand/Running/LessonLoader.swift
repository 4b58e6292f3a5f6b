import Foundation
import LessonDocument
import LessonRunner

/// Reads lessons and what they use of others.
struct LessonLoader {
  /// A lesson and the shared cells of the lessons under `uses:`.
  struct Loaded {
    var lesson: Lesson
    var borrowed: [Cell]
  }

  private let installation: Installation

  init(_ installation: Installation) {
    self.installation = installation
  }

  func load(_ location: LessonLocation) throws -> Loaded {
    let lesson = try parse(location)
    var borrowed: [Cell] = []
    for name in lesson.uses {
      borrowed += try parse(try find(name, usedBy: lesson, at: location)).sharedCells
    }
    return Loaded(lesson: lesson, borrowed: borrowed)
  }

  /// A lesson named under `uses:`, first among the neighbors of the one that uses it.
  private func find(
    _ name: String, usedBy lesson: Lesson, at location: LessonLocation
  ) throws(DocumentProblems) -> LessonLocation {
    let folder = (location.path as NSString).deletingLastPathComponent
    do {
      let neighbor = "\(folder)/\(name)"
      let isThere = FileManager.default.fileExists(atPath: neighbor)
      return try LessonLocation.find(isThere ? neighbor : name, output: nil, in: installation)
    } catch {
      let file = lesson.files.first
      let lines = file?.render().split(separator: "\n", omittingEmptySubsequences: false) ?? []
      let line = lines.firstIndex { $0.hasPrefix("uses") }.map { $0 + 1 } ?? 0
      throw DocumentProblems([
        DocumentProblem(
          file: file?.path ?? location.argument, line: line,
          message: "“uses” names a lesson that is not there – \(error)")
      ])
    }
  }

  private func parse(_ location: LessonLocation) throws(DocumentProblems) -> Lesson {
    try Lesson.load(location.path, displayPath: installation.displayPath)
  }
}
