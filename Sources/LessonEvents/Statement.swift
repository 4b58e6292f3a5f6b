/// A named value that a cell states and the prose may show: `[9.68](=reduction)`.
public struct Statement: Codable, Equatable, Sendable {
  public var name: String
  public var value: Value

  public init(name: String, value: Value) {
    self.name = name
    self.value = value
  }

  public enum Value: Codable, Equatable, Sendable {
    case number(Double)
    case text(String)
  }
}
