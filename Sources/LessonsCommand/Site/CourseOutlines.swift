import Foundation
import LessonDocument
import LessonRunner
import SiteBuilder

/// What pages must know of the course's other lessons: their order, titles and places.
///
/// A lesson is read for it once, when the first page asks.
final class CourseOutlines {
  /// The names of the course's lessons, in order.
  let names: [String]
  private let installation: Installation
  /// Nil for a lesson that cannot be read.
  private var known: [String: LessonOutline?] = [:]

  init(_ installation: Installation) {
    self.installation = installation
    names = LessonLocation.names(in: installation)
  }

  /// The titles of the lessons that were read, by their names.
  var titles: [String: String] { known.compactMapValues { $0?.title } }

  /// Takes over a lesson that was read already.
  func note(_ lesson: Lesson) { known[lesson.name] = LessonOutline(lesson) }

  /// The outline of a lesson of the course; nil where there is none that can be read.
  func outline(of name: String) -> LessonOutline? {
    if let known = known[name] { return known }
    guard let file = names.first(where: { $0 == name || $0 == name + ".md" }) else { return nil }
    let path = "\(installation.lessonsFolder)/\(file)"
    let lesson = try? Lesson.load(path, displayPath: installation.displayPath)
    let outline = lesson.map { LessonOutline($0) }
    known[name] = .some(outline)
    return outline
  }

  /// The lessons before and after the one with this file or folder.
  func neighbors(of name: String) -> (previous: LessonLink?, next: LessonLink?) {
    guard let index = names.firstIndex(of: name) else { return (nil, nil) }
    return (
      index > 0 ? link(names[index - 1]) : nil,
      index + 1 < names.count ? link(names[index + 1]) : nil
    )
  }

  private func link(_ file: String) -> LessonLink? {
    let name = file.hasSuffix(".md") ? String(file.dropLast(".md".count)) : file
    return outline(of: name).map { LessonLink(name: $0.name, title: $0.title) }
  }
}
