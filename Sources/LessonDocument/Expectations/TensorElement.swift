/// A part of an expected tensor: a number, a list of parts, or a wildcard.
struct TensorElement {
  var node: ExpectedTensor.Node
  /// Empty for a number; nil where a wildcard leaves it open.
  var shape: [Int]?
  /// Where the part begins in the file.
  var offset: Int

  /// The shape of a list of parts that all have the same shape; nil for any other list.
  static func shape(of elements: [TensorElement]) -> [Int]? {
    guard let first = elements.first else { return [0] }
    guard let shape = first.shape, elements.allSatisfy({ $0.shape == shape }) else { return nil }
    return [elements.count] + shape
  }

  /// The first part of a list that is unlike the list's first one, and how.
  static func raggedRow(
    of elements: [TensorElement]
  ) -> (row: TensorElement, message: String)? {
    let rows = elements.filter { $0.node != .wildcard }
    guard let first = rows.first else { return nil }
    for row in rows.dropFirst() {
      if let message = row.difference(from: first) { return (row, message) }
    }
    return nil
  }

  private func difference(from first: TensorElement) -> String? {
    switch (node, first.node) {
    case (.number, .list): return "a number stands among rows"
    case (.list, .number): return "a row stands among numbers"
    default: break
    }
    guard let shape, let expected = first.shape, shape != expected else { return nil }
    if shape.count == 1, expected.count == 1 {
      let values = shape[0] == 1 ? "1 value" : "\(shape[0]) values"
      return "the tensor is ragged: this row has \(values), the first one \(expected[0])"
    }
    return "the tensor is ragged: this part has the shape \(shape), the first one \(expected)"
  }
}
