import Tensors

extension Tensor {
  /// The numbers of a matrix row by row, as charts take them; leading dimensions of 1, as those of
  /// the only image of a batch, are left out. Traps where there is more than one matrix.
  public var rows: [[Float]] {
    let isMatrix = shape.count >= 2 && shape.dropLast(2).allSatisfy { $0 == 1 }
    guard isMatrix, let columns = shape.last else {
      fatalError(
        "rows: a tensor of shape \(shape) is not one matrix: choose one, as in x[0, 1]")
    }
    let values = values
    guard columns > 0 else { return Array(repeating: [], count: shape[shape.count - 2]) }
    return stride(from: 0, to: values.count, by: columns).map {
      Array(values[$0..<$0 + columns])
    }
  }
}
