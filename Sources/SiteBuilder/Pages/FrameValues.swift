/// What every page has around its own content: the head, the way through the site, the foot.
struct FrameValues {
  /// The document's title.
  var heading: String
  var description: String?
  /// The path from the page to the site's root: empty or `../`.
  var root: String
  /// The site's name, which leads to the index; nil for a page that stands alone.
  var home: String?
  /// The site's pages beside the lessons.
  var pages: [PageEntry]

  struct PageEntry {
    var address: String
    var caption: String
    var isCurrent: Bool
  }

  /// - Parameters:
  ///   - site: nil for a page that stands alone.
  ///   - current: the site's page that this is; nil for a lesson.
  init(title: String, summary: String, root: String, site: SiteIdentity?, current: SitePage?) {
    let own = VisibleText.revealed(title)
    heading =
      site.map { $0.title == title ? own : "\(own) · \(VisibleText.revealed($0.title))" } ?? own
    description = summary.isEmpty ? nil : VisibleText.revealed(summary)
    self.root = root
    home = site.map { VisibleText.revealed($0.title) }
    pages =
      site == nil
      ? []
      : SitePage.navigation.map { page in
        PageEntry(address: page.path, caption: page.caption, isCurrent: page == current)
      }
  }

  static var sample: FrameValues {
    FrameValues(
      title: "x", summary: "x", root: "",
      site: SiteIdentity(title: "x", summary: "x", baseURL: nil), current: nil)
  }
}
