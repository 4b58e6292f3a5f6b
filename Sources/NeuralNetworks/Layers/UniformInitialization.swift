import Tensors

extension Parameter {
  /// First values as PyTorch's linear and convolution layers choose them for weights and biases:
  /// spread evenly over ±1/√`fanIn`, where `fanIn` inputs meet in one output.
  ///
  /// PyTorch writes this as `kaiming_uniform_` with a = √5: the bound is √3 · gain / √fanIn with
  /// gain = √(2 / (1 + a²)) = 1/√3. Without inputs the values are 0.
  static func uniform(_ shape: [Int], fanIn: Int) -> Parameter {
    guard fanIn > 0 else { return Parameter(.zeros(shape)) }
    let bound = 1 / Float(fanIn).squareRoot()
    return Parameter(.uniform(shape, in: -bound..<bound, generator: .initialization))
  }
}
