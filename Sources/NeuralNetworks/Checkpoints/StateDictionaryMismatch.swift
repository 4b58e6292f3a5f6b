/// Why a state dictionary does not fit a model, with every name concerned.
public struct StateDictionaryMismatch: Error, Equatable {
  /// A tensor of the right name and the wrong shape.
  public struct OtherShape: Equatable, Sendable {
    /// The parameter or buffer.
    public let name: String
    /// The model's shape.
    public let expected: [Int]
    /// The dictionary's shape.
    public let found: [Int]
  }

  /// What the model has and the dictionary lacks.
  public let missing: [String]
  /// What the dictionary has and the model does not know.
  public let unexpected: [String]
  /// What both have, in different shapes.
  public let otherShapes: [OtherShape]

  var isEmpty: Bool { missing.isEmpty && unexpected.isEmpty && otherShapes.isEmpty }

  /// Compares the names and shapes of a model, in its order, with those of a dictionary.
  init(expected: [(name: String, shape: [Int])], found: [String: [Int]]) {
    let known = Set(expected.map(\.name))
    missing = expected.map(\.name).filter { found[$0] == nil && !BatchCounter.isNamed($0) }
    unexpected = found.keys.filter { !known.contains($0) }.sorted()
    otherShapes = expected.compactMap { name, shape in
      guard let other = found[name], other != shape else { return nil }
      return OtherShape(name: name, expected: shape, found: other)
    }
  }
}

extension StateDictionaryMismatch: CustomStringConvertible {
  public var description: String {
    (["the weights are those of another model:"]
      + missing.map { "  missing: \($0)" }
      + unexpected.map { "  unexpected: \($0)" }
      + otherShapes.map { "  \($0.name): shape \($0.found), the model has \($0.expected)" })
      .joined(separator: "\n")
  }
}
