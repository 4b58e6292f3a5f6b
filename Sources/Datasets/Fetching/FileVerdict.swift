/// What a check found about one file of a collection.
public struct FileVerdict: Equatable, Sendable {
  public var path: String
  /// What is wrong with it; nil for a sound file.
  public var problem: String?

  public init(path: String, problem: String? = nil) {
    self.path = path
    self.problem = problem
  }
}
