/// How thoroughly the lesson runs: `quick` by default, `full` with `lessons run --full`.
public struct Profile: Sendable {
  public var isFull: Bool

  /// The number of epochs to train in this profile.
  public func epochs(quick: Int, full: Int) -> Int { isFull ? full : quick }

  /// One of two values, by profile.
  public func choose<Value>(quick: Value, full: Value) -> Value { isFull ? full : quick }
}

/// The profile of this run.
public var profile: Profile { Profile(isFull: SectionContext.current?.profile.isFull ?? false) }
