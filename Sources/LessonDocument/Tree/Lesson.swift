/// A lesson: a folder with one or several Markdown files, or a single Markdown file, read in the
/// order of the files' names.
public struct Lesson: Equatable, Sendable {
  /// The folder's or file's name without extension, such as `09-cnn`.
  public var name: String
  public var title: String
  /// One sentence for the index page.
  public var summary: String
  /// The names of lessons whose shared cells this one may use.
  public var uses: [String]
  public var files: [LessonFile]
  /// What stands before the first `##` heading: prose, and `swift shared` cells that every section
  /// of the lesson sees.
  public var introduction: [Block]
  public var sections: [Section]

  public init(
    name: String, title: String, summary: String, uses: [String], files: [LessonFile],
    introduction: [Block], sections: [Section]
  ) {
    self.name = name
    self.title = title
    self.summary = summary
    self.uses = uses
    self.files = files
    self.introduction = introduction
    self.sections = sections
  }
}
