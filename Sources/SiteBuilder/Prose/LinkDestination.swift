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

  /// Leads away from the site.
  static func isExternal(_ destination: String) -> Bool { scheme(of: destination) != nil }
}
