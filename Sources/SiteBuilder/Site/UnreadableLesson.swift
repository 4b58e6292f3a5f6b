import LessonDocument

/// A lesson whose Markdown has errors: its page names them, so that nobody reads an older page as
/// if it were the lesson's.
struct UnreadableLesson {
  /// The lesson's folder.
  let name: String
  let problems: [DocumentProblem]

  func page(_ theme: Theme, _ identity: SiteIdentity) -> RenderedPage {
    let values = UnreadableValues(
      frame: FrameValues(title: name, summary: "", root: "../", site: identity, current: nil),
      title: VisibleText.revealed(name), problems: problems.map(SectionValues.Problem.init))
    let html = theme.markup(.unreadable, values).html
    let file = RenderedPage.File(path: LessonPart.first, bytes: Array(html.utf8))
    return RenderedPage(files: [file.moved(into: name)] + theme.assets(in: "assets"), problems: [])
  }
}

extension SectionValues.Problem {
  fileprivate init(_ problem: DocumentProblem) {
    self.init(
      place: Place.words(file: problem.file, line: problem.line), message: problem.message,
      details: problem.advice.map { .element("p", [:], Markup(text: $0)) })
  }
}
