import Tensors

extension ConvolutionGeometry {
  /// How the output size comes about, with the numbers: `(28 + 2·0 − 5)/1 + 1 = 24`.
  ///
  /// Brackets show rounding where the division leaves a rest. Height and width are given one by
  /// one where they differ.
  public var formula: String {
    let (rows, columns) = (formula(\.height), formula(\.width))
    return rows == columns ? rows : "\(rows), \(columns)"
  }

  private func formula(_ side: KeyPath<IntPair, Int>) -> String {
    let (n, k, s) = (inputSize[keyPath: side], kernelSize[keyPath: side], stride[keyPath: side])
    let (p, d) = (padding[keyPath: side], dilation[keyPath: side])
    let kernel = d == 1 ? "\(k)" : "\(d)·(\(k) − 1) − 1"
    let quotient = "(\(n) + 2·\(p) − \(kernel))/\(s)"
    let isExact = (n + 2 * p - extent[keyPath: side]).isMultiple(of: s)
    let rounded = isExact ? quotient : ceilMode ? "⌈\(quotient)⌉" : "⌊\(quotient)⌋"
    return "\(rounded) + 1 = \(outputSize[keyPath: side])"
  }
}

extension Trace.Step {
  /// How the output's size comes about, with the numbers; empty where it is the input's.
  public var formula: String {
    switch operation {
    case .cat(let dim):
      return inputShapes.map { "\($0[dim])" }.joined(separator: " + ") + " = \(outputShape[dim])"
    case .flattened, .reshaped:
      return flatteningFormula
    case .linear:
      return "\(inputShapes.first?.last ?? 0) → \(outputShape.last ?? 0)"
    case .adaptiveAvgPool2d(let outputSize):
      let input = inputShapes.first ?? []
      return "\(IntPair(height: input[2], width: input[3])) → \(outputSize)"
    default:
      return operation.geometry?.formula ?? ""
    }
  }

  /// `20·4·4 = 320`: where the number of features of the next layer comes from.
  private var flatteningFormula: String {
    guard let input = inputShapes.first, outputShape.count == 2, input.count > 2,
      input[0] == outputShape[0]
    else { return "" }
    return input.dropFirst().map(String.init).joined(separator: "·") + " = \(outputShape[1])"
  }
}
