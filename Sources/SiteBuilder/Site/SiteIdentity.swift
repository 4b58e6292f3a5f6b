import Foundation

/// What a site is called and where it will stand.
public struct SiteIdentity: Equatable, Sendable {
  public var title: String
  /// One or two sentences for the index page.
  public var summary: String
  /// The address of the published site, such as `https://example.org/course/`; nil where it is not
  /// known. Only the site map needs it.
  public var baseURL: String?

  public init(title: String, summary: String, baseURL: String? = nil) {
    self.title = title
    self.summary = summary
    self.baseURL = baseURL
  }

  /// The path of the site on its server, with a slash at its end; empty where it is not known.
  var basePath: String {
    guard let path = baseURL.flatMap({ URL(string: $0) })?.path else { return "" }
    return path.hasSuffix("/") ? path : path + "/"
  }
}
