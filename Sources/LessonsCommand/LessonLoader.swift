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
      let used = try LessonLocation.find(name, output: nil, in: installation)
      borrowed += try parse(used).sharedCells
    }
    return Loaded(lesson: lesson, borrowed: borrowed)
  }

  private func parse(_ location: LessonLocation) throws(DocumentProblems) -> Lesson {
    try Lesson.load(location.path, displayPath: installation.displayPath)
  }
}
