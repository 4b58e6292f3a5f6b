import Checking
import LessonDocument

/// Collects a course's lessons and makes the pages that only the whole has: the first page, the
/// names, the checks, search, and the one for addresses that lead nowhere.
///
/// Of each lesson it keeps a few lines and the search index, so that the lessons' pages can be
/// rendered and written one after another.
public struct SiteAssembly: Sendable {
  let theme: Theme
  let identity: SiteIdentity
  private(set) var lessons: [SiteLesson] = []

  public init(theme: Theme, identity: SiteIdentity) {
    self.theme = theme
    self.identity = identity
  }

  /// Adds a lesson, or puts it in the place of the one with its name; the course's order is that
  /// of the names.
  ///
  /// - Parameter page: the lesson's pages, as rendered with `place: .site`.
  public mutating func add(_ lesson: Lesson, report: LessonReport?, page: RenderedPage) {
    add(SiteLesson(lesson, report: report, page: page))
  }

  /// Adds a lesson whose Markdown has errors; returns its page, which names them.
  ///
  /// - Parameter name: the lesson's folder.
  public mutating func add(unreadable name: String, _ problems: [DocumentProblem]) -> RenderedPage {
    let lesson = UnreadableLesson(name: name, problems: problems)
    add(SiteLesson(unreadable: lesson))
    return lesson.page(theme, identity)
  }

  private mutating func add(_ entry: SiteLesson) {
    remove(entry.name)
    let index = lessons.firstIndex { $0.name > entry.name } ?? lessons.endIndex
    lessons.insert(entry, at: index)
  }

  /// Removes the lesson of this name, if there is one.
  public mutating func remove(_ name: String) {
    lessons.removeAll { $0.name == name }
  }

  /// The site's own pages and files.
  ///
  /// - Parameters:
  ///   - names: the page that sets PyTorch's names beside Swift's, as a document.
  ///   - toolchain: the compiler, in words, such as `Swift 6.3.1`.
  public func pages(names: Lesson, toolchain: String? = nil) -> RenderedPage {
    let prose = DocumentPage(names, page: .names, theme: theme, identity: identity)
    var files = [
      file(.index, indexPage()), prose.file, file(.checks, checksPage(toolchain: toolchain)),
      file(.search, page(.search, .search, title: "Search")),
      file(.notFound, page(.notFound, .missing, title: "There is no such page")),
    ]
    files += theme.assets(in: "assets") + theme.siteAssets(in: "assets")
    files.append(
      RenderedPage.File(path: "assets/search-index.js", bytes: searchIndex(names: prose).script()))
    if let map = SiteMap(lessons, identity: identity) { files.append(map.file) }
    let lookUp = LinkLookUp(lessons: lessons, names: prose.outline)
    return RenderedPage(
      files: files,
      problems: prose.problems + numberProblems() + lookUp.problems(of: prose.links, in: ""))
  }

  // MARK: Pages

  private func indexPage() -> Markup {
    let entries = lessons.map { lesson in
      IndexValues.Entry(
        address: lesson.address, name: lesson.title, folder: VisibleText.revealed(lesson.name),
        about: lesson.summary, style: lesson.check.style, headline: lesson.check.headline,
        parts: lesson.parts.map { part in
          IndexValues.Part(address: lesson.address(of: part.file), heading: part.heading)
        })
    }
    let title = VisibleText.revealed(identity.title)
    return theme.markup(
      .index,
      IndexValues(
        frame: frame(.index, title: identity.title), title: title,
        summary: VisibleText.revealed(identity.summary), lessons: entries))
  }

  private func checksPage(toolchain: String?) -> Markup {
    theme.markup(
      .checks,
      ChecksValues(
        frame: frame(.checks, title: "How each lesson was checked"),
        rows: lessons.map { ChecksValues.Row($0) }, toolchain: toolchain))
  }

  private func page(_ page: SitePage, _ template: Theme.Template, title: String) -> Markup {
    theme.markup(template, BareValues(frame: frame(page, title: title)))
  }

  private func frame(_ page: SitePage, title: String) -> FrameValues {
    FrameValues(
      title: title, summary: page == .index ? identity.summary : "",
      // A server shows this page for addresses in any folder.
      root: page == .notFound ? identity.basePath : "", site: identity, current: page)
  }

  private func file(_ page: SitePage, _ markup: Markup) -> RenderedPage.File {
    RenderedPage.File(path: page.path, bytes: Array(markup.html.utf8))
  }

  private func searchIndex(names: DocumentPage) -> SearchIndex {
    var index = SearchIndex()
    for lesson in lessons {
      for page in lesson.search { index.add(page, of: lesson.address(of: page.page)) }
    }
    index.add(names.search, of: names.file.path)
    return index
  }

  // MARK: Problems

  /// Two lessons of one number have no order that a reader would know.
  private func numberProblems() -> [DocumentProblem] {
    var first: [Substring: String] = [:]
    return lessons.compactMap { lesson in
      guard let number = lesson.number else { return nil }
      guard let other = first[number] else {
        first[number] = lesson.name
        return nil
      }
      return DocumentProblem(
        file: lesson.file, line: 0,
        message: "the lessons “\(other)” and “\(lesson.name)” have the same number",
        advice: "rename one of the two folders")
    }
  }
}

extension ChecksValues.Row {
  fileprivate init(_ lesson: SiteLesson) {
    func words(_ count: Int?) -> String { count.map(\.grouped) ?? "–" }
    self.init(
      address: lesson.address, name: lesson.title, style: lesson.check.style,
      sections: lesson.sections.grouped, cells: lesson.cells.grouped,
      passed: words(lesson.tally?.passed), failed: words(lesson.tally?.failed),
      varying: words(lesson.tally?.varying), unchecked: words(lesson.tally?.unchecked),
      seconds: lesson.seconds.map { "\(($0 * 10).rounded() / 10)" } ?? "–",
      profile: lesson.profile ?? "not run",
      data: lesson.data.isEmpty ? "none" : lesson.data.joined(separator: ", "))
  }
}
