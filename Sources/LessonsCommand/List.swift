import ArgumentParser
import LessonDocument
import LessonRunner

/// `lessons list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Lists the lessons of the course, or the sections of one lesson.",
    discussion: """
      EXAMPLES:
        lessons list            the lessons
        lessons list 09-cnn     its sections, as --section takes them
      """)

  @Argument(help: "A lesson's name or a path; lists all lessons if none is given.")
  var lesson: String?

  func run() throws {
    throw ExitCode(
      ErrorReport.guarding {
        let installation = try Installation.find()
        guard let lesson else { return try listLessons(installation) }
        let location = try LessonLocation.find(lesson, output: nil, in: installation)
        let loaded = try LessonLoader(installation).load(location)
        for section in loaded.lesson.sections {
          Terminal.say(row(section.id, section.title.plainText, widths(loaded.lesson)))
        }
      })
  }

  private func listLessons(_ installation: Installation) throws {
    let names = LessonLocation.names(in: installation)
    let width = names.map(\.count).max() ?? 0
    for name in names {
      let location = try LessonLocation.find(name, output: nil, in: installation)
      let title = (try? LessonLoader(installation).load(location).lesson.title) ?? "has errors"
      Terminal.say(row(name, title, width))
    }
  }

  private func widths(_ lesson: Lesson) -> Int { lesson.sections.map(\.id.count).max() ?? 0 }

  private func row(_ name: String, _ title: String, _ width: Int) -> String {
    name + String(repeating: " ", count: width - name.count + 2) + title
  }
}
