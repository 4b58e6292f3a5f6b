import LessonDocument

extension ExpectedTensor {
  /// The shape as far as it is written, with `...` for dimensions of which parts are left out:
  /// `[1, 1, ..., 5]`.
  var writtenShape: String {
    let shape = shape ?? statedShape
    if let shape { return describe(shape) }
    return "[" + Self.dimensions(of: root).joined(separator: ", ") + "]"
  }

  private static func dimensions(of node: Node) -> [String] {
    guard case .list(let nodes) = node else { return [] }
    let isComplete = !nodes.contains(.wildcard)
    let inner = nodes.first { $0 != .wildcard }.map(dimensions) ?? []
    return [isComplete ? "\(nodes.count)" : "..."] + inner
  }
}
