import LessonEvents
import Tensors

/// What would have come out with one thing done differently.
struct Variant {
  /// Ends the sentence “the expected values are …”.
  var description: String
  /// Nil where the shapes do not allow it.
  var result: () -> TensorValue?
}

/// The usual mistakes with the operation of a provenance, the most frequent first.
func variants(of provenance: Provenance) -> [Variant] {
  switch provenance.operation {
  case "conv2d": convolutionVariants(of: provenance)
  case "maxPool2d", "avgPool2d": poolingVariants(of: provenance)
  case "sum", "mean", "max", "min", "argmax": reductionVariants(of: provenance)
  case "matmul": matmulVariants(of: provenance)
  default: []
  }
}

extension TensorValue {
  /// The result of a tensor computation as plain data.
  init(_ tensor: Tensor) {
    self.init(shape: tensor.shape, values: tensor.values)
  }

  /// Plain data as a tensor; nil where the values are not at hand.
  var tensor: Tensor? {
    guard let values, values.count == count else { return nil }
    return Tensor(values, shape: shape)
  }
}

extension IntPair {
  /// From `[height, width]` or `[both]`.
  init?(_ setting: [Int]?) {
    guard let setting, let height = setting.first, let width = setting.last else { return nil }
    self.init(height: height, width: width)
  }

  /// The same number for height and width, for each of a range except one.
  static func each(_ range: ClosedRange<Int>, except excluded: IntPair) -> [IntPair] {
    range.map { IntPair($0) }.filter { $0 != excluded }
  }

  /// As a cell writes it: `1`, or `[1, 2]`.
  var written: String { height == width ? "\(height)" : "[\(height), \(width)]" }
}
