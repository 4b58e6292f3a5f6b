import Checking
import LessonDocument

/// A page's table of contents.
enum ContentsList {
  static func entries(of lesson: Lesson, report: LessonReport?) -> [LessonValues.ContentsEntry] {
    lesson.sections.map { section in
      let status = report?.sections.first { $0.section == section.id }?.status
      return LessonValues.ContentsEntry(
        id: section.id, heading: LinkText.markup(of: section.title), mark: status?.contentsMark)
    }
  }
}

extension SectionReport.Status {
  fileprivate var contentsMark: String? {
    switch self {
    case .passed: nil
    case .failed: "failed"
    case .notRun: "not run"
    }
  }
}
