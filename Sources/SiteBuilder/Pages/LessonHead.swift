import Checking
import LessonDocument

/// What stands on a lesson's page around its text: title, check, contents, the way on.
struct LessonHead {
  let lesson: Lesson
  let report: LessonReport?
  let options: PageOptions
  /// All pages of the lesson.
  let parts: [LessonPart]
  /// The page among them.
  let index: Int

  private var part: LessonPart { parts[index] }
  private var isFirst: Bool { index == 0 }

  func values(_ body: LessonBody) -> LessonValues {
    LessonValues(
      frame: frame, title: title, summary: isFirst ? lesson.visibleSummary : nil,
      lesson: isFirst ? nil : lessonLink, check: check(of: isFirst ? nil : part),
      contents: hasContents ? contents : [], introduction: body.introduction,
      sections: body.sections, parts: isFirst ? partEntries : [], previous: previous, next: next)
  }

  private var frame: FrameValues {
    let own = part.title(in: lesson).plainText
    return FrameValues(
      title: isFirst ? lesson.title : "\(own) · \(lesson.title)", summary: lesson.summary,
      root: options.place == .site ? "../" : "", site: options.site, current: nil)
  }

  private var title: Markup { LinkText.markup(of: part.title(in: lesson)) }

  private var lessonLink: LessonValues.LessonPlace {
    LessonValues.LessonPlace(
      address: LessonPart.first, name: VisibleText.revealed(lesson.title), number: "\(index)",
      count: "\(parts.count - 1)")
  }

  /// How the lesson was checked, or one part of it.
  private func check(of part: LessonPart?) -> LessonValues.CheckValues {
    guard let part else { return CheckPanel(lesson: lesson, report: report).values }
    var lesson = lesson
    lesson.sections = part.sections
    var report = report
    let ids = Set(part.sections.map(\.id))
    report?.sections.removeAll { !ids.contains($0.section) }
    return CheckPanel(lesson: lesson, report: report).values
  }

  // MARK: Contents

  /// A first page whose parts follow in its text needs no second list of them.
  private var hasContents: Bool { parts.count == 1 || !isFirst }

  private var contents: [LessonValues.ContentsEntry] {
    ContentsList(parts: parts, current: part, report: report).entries
  }

  private var partEntries: [LessonValues.PartEntry] {
    parts.dropFirst().map { part in
      let check = check(of: part)
      return LessonValues.PartEntry(
        address: FileName.address(part.file), heading: LinkText.markup(of: part.title(in: lesson)),
        style: check.style, headline: check.headline)
    }
  }

  // MARK: The way on

  private var previous: LessonValues.LinkValues? {
    isFirst ? options.previous.map(link) : link(parts[index - 1])
  }

  private var next: LessonValues.LinkValues? {
    index + 1 < parts.count ? link(parts[index + 1]) : options.next.map(link)
  }

  private func link(_ part: LessonPart) -> LessonValues.LinkValues {
    LessonValues.LinkValues(
      address: FileName.address(part.file), name: LinkText.markup(of: part.title(in: lesson)))
  }

  private func link(_ link: LessonLink) -> LessonValues.LinkValues {
    LessonValues.LinkValues(
      address: "../\(FileName.address(link.name))/\(LessonPart.first)",
      name: Markup(text: link.title))
  }
}
