/// `sitemap.xml`: the addresses of all pages, for search engines.
struct SiteMap {
  let file: RenderedPage.File

  /// Nil where the site's address is not known: a site map has absolute addresses only.
  init?(_ lessons: [SiteLesson], identity: SiteIdentity) {
    guard var base = identity.baseURL else { return nil }
    if !base.hasSuffix("/") { base += "/" }
    let pages = [SitePage.index, .names, .checks].map(\.path) + lessons.flatMap(\.addresses)
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">

      """
    for page in pages { xml += "<url><loc>\(HTMLText.escaped(base + page))</loc></url>\n" }
    xml += "</urlset>\n"
    file = RenderedPage.File(path: "sitemap.xml", bytes: Array(xml.utf8))
  }
}
