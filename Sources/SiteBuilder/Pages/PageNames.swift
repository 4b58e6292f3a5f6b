import CodeNames

/// What the names in a lesson's cells stand for, as far as it is known.
public struct PageNames: Equatable, Sendable {
  /// Those of the introduction's shared cells.
  public var introduction: SectionNames
  /// Those of each section, by its id.
  public var sections: [String: SectionNames]

  public init(
    introduction: SectionNames = SectionNames(), sections: [String: SectionNames] = [:]
  ) {
    self.introduction = introduction
    self.sections = sections
  }
}
