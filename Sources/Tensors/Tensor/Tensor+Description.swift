extension Tensor: CustomStringConvertible {
  /// The values in PyTorch's printed form, such as `tensor([[1., 2.],\n        [3., 4.]])`.
  public var description: String {
    "tensor(" + TensorPrinter(self, indent: 7).text + ")"
  }
}
