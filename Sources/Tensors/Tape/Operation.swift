/// What a node of the tape did, with the settings it was called with.
///
/// The list is closed: whoever explains, draws or exports a computation can handle every case.
public enum Operation: Equatable, Sendable {
  // Number by number, with broadcasting.
  case add
  case subtract
  case multiply
  case divide
  case maximum
  case minimum

  // Number by number.
  case negate
  case exp
  case log
  case sqrt
  case abs
  case pow(exponent: Float)
  case clamp(min: Float, max: Float)
  case relu
  case sigmoid
  case tanh

  // Along dimensions; an empty list means all of them.
  case sum(dims: [Int], keepDim: Bool)
  case mean(dims: [Int], keepDim: Bool)
  case max(dims: [Int], keepDim: Bool)
  case min(dims: [Int], keepDim: Bool)
  case argmax(dims: [Int], keepDim: Bool)
  case compare(name: String)

  // The same numbers in another arrangement.
  case reshaped(shape: [Int])
  case flattened(from: Int)
  case squeezed(dim: Int)
  case unsqueezed(dim: Int)
  case transposed
  case permuted(dims: [Int])
  case flipped(dims: [Int])
  case slice(start: Int, length: Int)
  case element(index: Int)
  case pad(padding: [Int])
  case cat(dim: Int)
  case stack(dim: Int)

  // Layers.
  case matmul
  case linear
  case conv2d(ConvolutionGeometry, groups: Int)
  case maxPool2d(ConvolutionGeometry)
  case avgPool2d(ConvolutionGeometry, countIncludePad: Bool)
  case adaptiveAvgPool2d(outputSize: IntPair)
  case batchNorm
  case localResponseNorm(size: Int, alpha: Float, beta: Float, k: Float)
  case dropout

  // Probabilities and losses.
  case softmax(dim: Int)
  case logSoftmax(dim: Int)
  case nllLoss(labels: [Int])
  case crossEntropy(labels: [Int])
  case mseLoss
}
