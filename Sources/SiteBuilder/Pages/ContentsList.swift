import Checking
import LessonDocument

/// The list of a lesson's sections beside each of its pages, with the headings of the page itself.
struct ContentsList {
  let parts: [LessonPart]
  let current: LessonPart
  let report: LessonReport?

  var entries: [LessonValues.ContentsEntry] {
    parts.flatMap { part in part.sections.map { entry($0, on: part) } }
  }

  private func entry(_ section: Section, on part: LessonPart) -> LessonValues.ContentsEntry {
    let isHere = part.file == current.file
    let status = report?.sections.first { $0.section == section.id }?.status
    let isPage = part.onlySection != nil
    return LessonValues.ContentsEntry(
      // The page's only section begins at the page's own top.
      address: isHere && !isPage ? "#" + section.id : address(of: section, on: part),
      heading: LinkText.markup(of: section.title), mark: status?.contentsMark,
      isCurrent: isHere && isPage, isHere: isHere, headings: isHere ? headings(of: section) : [])
  }

  private func address(of section: Section, on part: LessonPart) -> String {
    let page = FileName.address(part.file)
    return part.onlySection == nil ? "\(page)#\(section.id)" : page
  }

  private func headings(of section: Section) -> [LessonValues.HeadingEntry] {
    section.blocks.compactMap { block in
      guard case .heading(3, let id, let title) = block.content else { return nil }
      return LessonValues.HeadingEntry(place: "#" + id, words: LinkText.markup(of: title))
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
