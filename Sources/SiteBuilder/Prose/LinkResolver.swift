import LessonDocument

/// Turns what the Markdown links to into addresses on the site.
///
/// The Markdown names its own files, so that links work where it is read; on the site their text
/// may stand on another page: `04-padding.md#frame` and `../10-resnet#blocks` become
/// `04-padding.html#frame` and `../10-resnet/03-blocks.html#blocks`.
struct LinkResolver {
  /// The lesson in which the links stand.
  let own: LessonOutline
  /// The page on which they stand, in the lesson's folder.
  let page: String
  /// Finds the outline of another lesson by its name; nil where there is none.
  let outline: (_ name: String) -> LessonOutline?

  /// A place of this lesson that does not exist is given as an anchor of this page, where it is
  /// missed.
  func address(of destination: String) -> String {
    guard !LinkDestination.isExternal(destination) else { return destination }
    let path = destination.prefix { !"?#".contains($0) }
    let rest = destination[path.endIndex...]
    let anchor = Self.anchor(in: rest)
    if path.isEmpty { return ownAddress(page: nil, anchor, rest) }
    if !path.contains("/"), path.hasSuffix(".md") {
      return ownAddress(page: own.page(of: String(path)), anchor, rest)
    }
    return otherLesson(path, anchor).map { $0 + rest } ?? LinkDestination.onSite(destination)
  }

  private func ownAddress(page named: String?, _ anchor: String?, _ rest: Substring) -> String {
    guard let anchor else { return (named ?? page) + rest }
    let holder = own.page(holding: anchor) ?? page
    return holder == page ? String(rest) : FileName.address(holder) + rest
  }

  /// `../10-resnet`, with or without one of its Markdown files.
  private func otherLesson(_ path: Substring, _ anchor: String?) -> String? {
    let parts = path.split(separator: "/")
    guard parts.count == 2 || parts.count == 3, parts[0] == ".." else { return nil }
    let name = String(parts[1])
    let decoded = name.removingPercentEncoding ?? name
    guard let other = decoded == own.name ? own : outline(decoded) else { return nil }
    let file = parts.count == 3 ? String(parts[2]) : "index.md"
    guard file.hasSuffix(".md") else { return nil }
    let page = anchor.flatMap(other.page(holding:)) ?? other.page(of: file) ?? LessonPart.first
    return "../\(name)/\(FileName.address(page))"
  }

  private static func anchor(in rest: Substring) -> String? {
    guard let hash = rest.firstIndex(of: "#") else { return nil }
    let anchor = String(rest[rest.index(after: hash)...])
    return anchor.isEmpty ? nil : anchor.removingPercentEncoding ?? anchor
  }
}
