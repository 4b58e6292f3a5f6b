import CodeNames

/// The names in all cells of a lesson.
public struct LessonNames: Equatable, Sendable {
  /// Those of the introduction's shared cells.
  public var introduction = SectionNames()
  /// Those of each section, by its id.
  public var sections: [String: SectionNames] = [:]

  /// False where an answer did not come, which a later run may bring.
  public var areComplete = true

  public init() {}
}
