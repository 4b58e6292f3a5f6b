/// A tensor that training changes: a layer's weight or bias. It always collects a gradient.
public final class Parameter: Tensor {
  /// A parameter with the values of `tensor`.
  public convenience init(_ tensor: Tensor) {
    self.init(storage: tensor.storage, shape: tensor.shape)
    wantsGrad = true
  }
}
