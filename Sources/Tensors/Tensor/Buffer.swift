/// A tensor that belongs to a layer's state without being trained, such as a running mean.
public final class Buffer: Tensor {
  /// A buffer with the values of `tensor`.
  public convenience init(_ tensor: Tensor) {
    self.init(storage: tensor.storage, shape: tensor.shape)
  }
}
