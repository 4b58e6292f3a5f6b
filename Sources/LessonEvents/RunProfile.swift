/// How thoroughly a lesson runs.
public struct RunProfile: Codable, Equatable, Sendable {
  /// The sources' experiments at full length.
  public var isFull: Bool
  /// How many epochs each training may have, counted with those that are remembered; nil for all
  /// that the lesson asks for. Positive.
  public var epochLimit: Int?

  public init(isFull: Bool = false, epochLimit: Int? = nil) {
    self.isFull = isFull
    self.epochLimit = epochLimit
  }

  /// `quick` or `full`, without the limit.
  public var name: String { isFull ? "full" : "quick" }
}
