import LessonDocument

/// A page as files, ready to be written.
public struct RenderedPage: Equatable, Sendable {
  /// One file of the page.
  public struct File: Equatable, Sendable {
    /// Relative to the folder that the page is written to, with `/` between its parts.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }

    /// The same file in a folder; an empty name leaves it where it is.
    func moved(into folder: String) -> File {
      folder.isEmpty ? self : File(path: "\(folder)/\(path)", bytes: bytes)
    }
  }

  /// The page itself first, then further pages, pictures and charts, then the theme's files.
  public var files: [File]
  /// What is wrong with the lesson as a page: formulas that do not parse, pictures that are
  /// missing, links that must not be followed. The page shows each at its place.
  public var problems: [DocumentProblem]
  /// Links to other places of the site, which only the whole site can look up.
  public var links: [PageLink]

  public init(files: [File], problems: [DocumentProblem], links: [PageLink] = []) {
    self.files = files
    self.problems = problems
    self.links = links
  }

  /// The page's own path among `files`, such as `09-cnn/index.html`.
  public var index: String { files.first?.path ?? "index.html" }
}
