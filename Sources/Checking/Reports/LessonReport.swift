/// The outcome of a run of a lesson, section by section.
public struct LessonReport: Codable, Equatable, Sendable {
  public var lesson: String
  /// `quick` or `full`.
  public var profile: String
  /// How many epochs each training had at most; nil for all that the lesson asks for.
  public var epochLimit: Int?
  public var sections: [SectionReport]

  public init(
    lesson: String, profile: String, epochLimit: Int? = nil, sections: [SectionReport]
  ) {
    self.lesson = lesson
    self.profile = profile
    self.epochLimit = epochLimit
    self.sections = sections
  }
}
