import LessonEvents

/// What a run is asked to do.
public struct RunOptions: Sendable {
  /// How thoroughly; a full run has no time limit.
  public var profile: RunProfile
  /// Run everything, whatever the cache holds.
  public var isFresh: Bool
  /// The ids of the sections to run, with those they need; empty for all.
  public var sections: [String]
  /// What each section may take; nil for what the profile allows.
  public var limits: RunLimits?
  /// What messages call the parts of a program.
  public var words: ProgramWords

  public init(
    profile: RunProfile = RunProfile(), isFresh: Bool = false, sections: [String] = [],
    limits: RunLimits? = nil, words: ProgramWords = .lesson
  ) {
    self.profile = profile
    self.isFresh = isFresh
    self.sections = sections
    self.limits = limits
    self.words = words
  }
}
