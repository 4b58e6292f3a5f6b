/// What the stub of an exercise throws: nobody has solved it yet.
///
/// An exercise that throws it counts as open, neither as right nor as wrong.
public struct Unsolved: Error {
  public init() {}
}
