import Tensors

/// A batch as plain numbers, which may go from one thread to another.
struct RawBatch: Equatable, Sendable {
  var values: [Float]
  /// `[batch, channels, height, width]`.
  var shape: [Int]
  var labels: [Int]
  var indices: [Int]

  var tensors: Batch {
    Batch(images: Tensor(values, shape: shape), labels: labels, indices: indices)
  }
}
