/// Where a link of the prose may lead: the web, a mail address, another file of the site, or an
/// anchor on the page.
enum LinkDestination {
  /// The destination to write, or nil for one that must not become a link, such as
  /// `javascript:…`, `data:…` or `//host/…`.
  static func allowed(_ destination: String) -> String? {
    // Browsers drop tabs and line feeds inside an address and white space around it before they
    // look for the scheme, so `java\nscript:` has to be judged without them.
    let scalars = destination.unicodeScalars.filter { $0.value > 0x20 && $0.value != 0x7F }
    let judged = String(String.UnicodeScalarView(scalars))
    guard !judged.hasPrefix("//"), !judged.contains("\\") else { return nil }
    guard let scheme = scheme(of: judged) else { return destination }
    return ["http", "https", "mailto"].contains(scheme) ? judged : nil
  }

  /// The lowercased scheme in front of the first colon, unless a path, query or anchor begins
  /// before it.
  static func scheme(of destination: String) -> String? {
    guard let end = destination.firstIndex(where: { ":/?#".contains($0) }),
      destination[end] == ":"
    else { return nil }
    return destination[..<end].lowercased()
  }

  /// The address on the site of a place that the Markdown names by its own files, so that links
  /// work where the Markdown is read and on the page: `../10-resnet/lesson.md#blocks` and
  /// `../10-resnet#blocks` become `../10-resnet/index.html#blocks`. A page opened from a disk has no
  /// server that would find the file of a folder.
  static func onSite(_ destination: String) -> String {
    let path = destination.prefix { !"?#".contains($0) }
    let rest = destination[path.endIndex...]
    guard !path.isEmpty, !isExternal(destination) else { return destination }
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let last = parts[parts.count - 1]
    if last.hasSuffix(".md") {
      // Another file of this lesson stands on the same page.
      if parts.count == 1, rest.hasPrefix("#") { return String(rest) }
      parts[parts.count - 1] = "index.html"
    } else if last.isEmpty {
      parts[parts.count - 1] = "index.html"
    } else if last == ".." || !last.contains(".") {
      parts.append("index.html")
    }
    return parts.joined(separator: "/") + rest
  }

  /// Leads away from the site.
  static func isExternal(_ destination: String) -> Bool { scheme(of: destination) != nil }
}
