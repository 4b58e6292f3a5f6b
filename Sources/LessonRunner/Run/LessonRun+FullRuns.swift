import Checking
import Foundation
import LessonDocument

/// Full runs that are recorded beside the lesson.
extension LessonRun {
  /// What was recorded of earlier full runs; nothing where this run is a full one itself.
  ///
  /// - Throws: what is wrong with the file.
  func recordedRuns() throws(RunnerError) -> FullRunFile {
    guard !options.profile.isFull, let path = recordPath else { return FullRunFile() }
    return try FullRunFile.read(path)
  }

  /// Records what the sections of this full run displayed, each in place of what was recorded for
  /// it before; returns what to tell the user.
  ///
  /// - Parameter report: this run's report; sections that failed are not recorded.
  public func record(_ report: LessonReport) throws -> String {
    guard let path = recordPath else { return "nothing to record" }
    var file = try FullRunFile.read(path)
    var recorded: [String] = []
    for task in tasks {
      let passed = report.sections.contains {
        $0.section == task.section.id && $0.status == .passed
      }
      guard passed, let record = task.outcome?.record,
        let section = FullRunFile.Recorded(
          task.section, record, code: task.code, epochLimit: options.profile.epochLimit)
      else { continue }
      file.sections[task.section.id] = section
      recorded.append(task.section.id)
    }
    // What a section showed that is no longer there is of no use to anybody.
    let ids = Set(lesson.sections.map(\.id))
    file.sections = file.sections.filter { ids.contains($0.key) }
    guard !recorded.isEmpty else {
      return "nothing to record: write `recorded` behind `expect` above what the page should keep"
    }
    try file.write(to: path)
    return "recorded: \(workshop.displayPath(path)) (\(recorded.joined(separator: ", ")))"
  }

  private var recordPath: String? {
    FullRunFile.path(
      besideLesson: lesson.name, files: lesson.files.map { workshop.absolutePath($0.path) })
  }
}
