/// Why a network cannot be written down as a graph.
public struct GraphError: Error, Equatable, CustomStringConvertible {
  public let description: String

  init(_ description: String) {
    self.description = description
  }
}
