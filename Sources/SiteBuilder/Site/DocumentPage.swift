import LessonDocument

/// A page of prose that is no lesson, such as the one of names.
struct DocumentPage {
  let file: RenderedPage.File
  let problems: [DocumentProblem]
  let outline: LessonOutline
  let links: [PageLink]
  /// What search finds on it.
  let search: SearchEntries

  init(_ document: Lesson, page: SitePage, theme: Theme, identity: SiteIdentity) {
    let pictures = PictureFolder { _ in throw NoPictures() }
    outline = LessonOutline(document)
    let whole = LessonPart(file: LessonPart.first, sections: document.sections)
    let body = LessonBody(
      of: whole, in: document, report: nil, names: PageNames(), theme: theme, charts: NoCharts(),
      pictures: pictures,
      links: LinkResolver(own: outline, page: LessonPart.first, outline: { _ in nil }),
      argument: "")
    let values = DocumentValues(
      frame: FrameValues(
        title: document.title, summary: document.summary, root: "", site: identity, current: page),
      title: VisibleText.revealed(document.title), summary: document.visibleSummary,
      body: body.introduction + body.sections)
    let html = theme.markup(.document, values).html
    file = RenderedPage.File(path: page.path, bytes: Array(html.utf8))
    problems = body.problems
    links = body.links
    search = SearchEntries(of: whole, in: document)
  }

  private struct NoPictures: Error {}
}
