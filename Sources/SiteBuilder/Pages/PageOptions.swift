/// Where a page stands and how its readers run it.
public struct PageOptions: Equatable, Sendable {
  public enum Place: Equatable, Sendable {
    /// `NAME/index.html` among other lessons, which share the theme's files in `assets/`.
    case site
    /// `index.html` with its own `assets/`: a folder that can be moved alone.
    case alone
  }

  public var place: Place
  /// What a reader types behind `lessons run`: the lesson's name, or a path to it.
  public var argument: String
  /// The folder in which the lesson’s pictures lie; nil for the one that the Markdown files’ paths
  /// name, which may be shortened for messages.
  public var folder: String?
  /// The site that the page belongs to; nil for a page without a way to others.
  public var site: SiteIdentity?
  /// The lessons before and after this one.
  public var previous: LessonLink?
  public var next: LessonLink?

  public init(
    place: Place = .site, argument: String, folder: String? = nil, site: SiteIdentity? = nil,
    previous: LessonLink? = nil, next: LessonLink? = nil
  ) {
    self.place = place
    self.argument = argument
    self.folder = folder
    self.site = site
    self.previous = previous
    self.next = next
  }
}
