import LessonDocument

/// A lesson's pages and the places on them: what links need, without the text.
public struct LessonOutline: Equatable, Sendable {
  /// The lesson's name, which is its folder in the site.
  public let name: String
  public let title: String
  /// The pages in the order of reading.
  let pages: [Page]
  /// For each Markdown file, by its name, the page that shows it.
  private let pageOfFile: [String: String]

  struct Page: Equatable, Sendable {
    /// In the lesson's folder, such as `04-padding.html`.
    var file: String
    /// The ids that a link may name.
    var anchors: Set<String>
  }

  public init(_ lesson: Lesson) {
    let parts = LessonPart.parts(of: lesson)
    name = lesson.name
    title = lesson.title
    pages = parts.map { part in
      var anchors = Set(part.sections.flatMap(Self.anchors))
      if part.file == LessonPart.first { anchors.formUnion(Self.anchors(in: lesson.introduction)) }
      return Page(file: part.file, anchors: anchors)
    }
    var pageOfFile: [String: String] = [:]
    var page = LessonPart.first
    for file in lesson.files {
      // A file without a section of its own goes on where the one before it ended.
      page = parts.first { $0.sections.first?.range.file == file.path }?.file ?? page
      pageOfFile[file.path.split(separator: "/").last.map(String.init) ?? file.path] = page
    }
    self.pageOfFile = pageOfFile
  }

  /// All ids of the lesson.
  var anchors: Set<String> { pages.reduce(into: []) { $0.formUnion($1.anchors) } }

  /// The page that holds the anchor.
  func page(holding anchor: String) -> String? {
    pages.first { $0.anchors.contains(anchor) }?.file
  }

  /// The page that shows the Markdown file of this name.
  func page(of markdown: String) -> String? { pageOfFile[markdown] }

  /// The outline of a lesson that has one page and no places on it.
  init(unreadable name: String) {
    self.name = name
    title = name
    pages = [Page(file: LessonPart.first, anchors: [])]
    pageOfFile = [:]
  }

  // MARK: Anchors

  private static func anchors(of section: Section) -> [String] {
    [section.id] + section.cells.map { CellWriter.anchor(of: $0, in: section.id) }
      + anchors(in: section.blocks)
  }

  /// The ids of headings, those within quotations and lists included.
  private static func anchors(in blocks: [Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      switch block.content {
      case .heading(_, let id, _): [id]
      case .quotation(let blocks): anchors(in: blocks)
      case .list(let list): list.items.flatMap(anchors)
      default: []
      }
    }
  }
}
