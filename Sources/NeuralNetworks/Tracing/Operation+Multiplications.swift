import Tensors

extension Operation {
  /// The multiplications for the whole batch, without biases; 0 for what is neither a convolution
  /// nor a matrix product.
  ///
  /// - Parameter inputShapes: by the names of the inputs' roles.
  func multiplications(inputShapes: [String: [Int]], outputShape: [Int]) -> Int {
    let outputCount = outputShape.reduce(1, *)
    switch self {
    case .conv2d, .linear:
      // Every output value multiplies each weight of its kernel, or of its row, once.
      return outputCount * (inputShapes["weight"]?.dropFirst().reduce(1, *) ?? 0)
    case .matmul:
      return outputCount * (inputShapes["left"]?.last ?? 0)
    default:
      return 0
    }
  }
}
