/// What a run is asked to do.
public struct RunOptions: Sendable {
  /// The sources' experiments at full length, without a time limit.
  public var isFull: Bool
  /// Run everything, whatever the cache holds.
  public var isFresh: Bool
  /// The ids of the sections to run, with those they need; empty for all.
  public var sections: [String]

  public init(isFull: Bool = false, isFresh: Bool = false, sections: [String] = []) {
    self.isFull = isFull
    self.isFresh = isFresh
    self.sections = sections
  }
}
