/// A link of the prose to a place of the site.
public struct PageLink: Equatable, Sendable {
  /// As written in the Markdown, such as `../10-resnet/lesson.md#blocks`.
  public var destination: String
  /// As written on the page, such as `../10-resnet/index.html#blocks`.
  public var address: String
  /// The Markdown file and line.
  public var file: String
  public var line: Int
}
