/// The run was ended by Ctrl-C or by a request to terminate.
public struct Interruption: Error, Equatable, Sendable {
  public var signal: Int32
  /// The section that was running, and its line where it is known.
  public var section: String?
  public var line: LessonLine?
}
