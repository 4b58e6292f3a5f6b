import Foundation
import LessonDocument

/// Looks up the links between the pages of a site.
struct LinkLookUp {
  /// The anchors of each page, by its path from the root.
  private var pages: [String: Set<String>] = [:]
  private let lessons: [SiteLesson]

  init(lessons: [SiteLesson], names: LessonOutline) {
    self.lessons = lessons
    for page in SitePage.allCases { pages[page.path] = page == .names ? names.anchors : [] }
    for lesson in lessons {
      for page in lesson.outline.pages { pages["\(lesson.name)/\(page.file)"] = page.anchors }
    }
  }

  /// The links that lead nowhere: those of the lessons, and `links` of a page in `folder`.
  func problems(of links: [PageLink], in folder: String) -> [DocumentProblem] {
    let ofLessons = lessons.flatMap { lesson in
      lesson.links.compactMap { problem(of: $0, in: lesson.name) }
    }
    return ofLessons + links.compactMap { problem(of: $0, in: folder) }
  }

  private func problem(of link: PageLink, in folder: String) -> DocumentProblem? {
    let (path, anchor) = Self.parts(of: link.address)
    let target = Self.resolved(path, in: folder)
    guard let anchors = target.flatMap({ pages[$0] }) else {
      return problem(link, "the site has no such page", nearest: target, among: pages.keys.sorted())
    }
    guard let anchor, !anchor.isEmpty, !anchors.contains(anchor) else { return nil }
    return problem(
      link, "that page has no “#\(anchor)”", nearest: anchor, among: anchors.sorted())
  }

  private func problem(
    _ link: PageLink, _ message: String, nearest name: String?, among known: [String]
  ) -> DocumentProblem {
    DocumentProblem(
      file: link.file, line: link.line,
      message: "the link to “\(link.destination)” leads nowhere: \(message)",
      advice: name?.nearest(among: known).map { "did you mean “\($0)”?" })
  }

  /// Path and anchor, decoded; a query is no part of either.
  private static func parts(of destination: String) -> (path: String, anchor: String?) {
    let halves = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = halves[0].prefix { $0 != "?" }
    let anchor = halves.count > 1 ? String(halves[1]) : nil
    return (
      String(path).removingPercentEncoding ?? String(path),
      anchor?.removingPercentEncoding ?? anchor
    )
  }

  /// The path from the root; nil where it leads out of the site.
  private static func resolved(_ path: String, in folder: String) -> String? {
    guard !path.hasPrefix("/") else { return nil }
    var parts = folder.isEmpty ? [] : [Substring(folder)]
    for part in path.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}
