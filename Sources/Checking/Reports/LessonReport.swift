/// The outcome of a run of a lesson, section by section.
public struct LessonReport: Codable, Equatable, Sendable {
  public var lesson: String
  /// `quick` or `full`.
  public var profile: String
  public var sections: [SectionReport]

  public init(lesson: String, profile: String, sections: [SectionReport]) {
    self.lesson = lesson
    self.profile = profile
    self.sections = sections
  }
}
