/// A link of the prose to a place of the site.
public struct PageLink: Equatable, Sendable {
  /// As written, such as `../10-resnet/index.html#blocks` or `#padding`.
  public var destination: String
  /// The Markdown file and line.
  public var file: String
  public var line: Int
}
