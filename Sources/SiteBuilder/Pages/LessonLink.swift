/// Another lesson of the site, as a page refers to it.
public struct LessonLink: Equatable, Sendable {
  /// The lesson's name, which is its folder in the site.
  public var name: String
  public var title: String

  public init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}
