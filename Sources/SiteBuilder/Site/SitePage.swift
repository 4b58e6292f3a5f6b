/// The pages of a site beside its lessons.
enum SitePage: CaseIterable {
  case index, names, checks, search, notFound

  /// The pages that every page leads to.
  static let navigation: [SitePage] = [.names, .checks, .search]

  /// Relative to the site's root.
  var path: String {
    switch self {
    case .index: "index.html"
    case .names: "names.html"
    case .checks: "checks.html"
    case .search: "search.html"
    case .notFound: "404.html"
    }
  }

  /// The word for it in the navigation.
  var caption: String {
    switch self {
    case .index: "Lessons"
    case .names: "Names"
    case .checks: "Checks"
    case .search: "Search"
    case .notFound: "Not found"
    }
  }
}
