import LessonEvents
import Tensors

@testable import Diagnosis

/// The course's example: X5 and the kernel of 1…9.
enum Example {
  static let image: [[[[Float]]]] = [
    [[[3, 4, 6, 5, 7], [2, 4, 6, 8, 2], [1, 6, 7, 8, 4], [9, 7, 4, 6, 2], [3, 7, 5, 4, 1]]]
  ]
  static var kernel: Tensor { Tensor(1...9).reshaped(to: [1, 1, 3, 3]) }
  static var x5: Tensor { Tensor(image) }

  static let convolved = values([1, 1, 3, 3], [211, 295, 262, 259, 282, 214, 251, 253, 169])
  static let flipped = values([1, 1, 3, 3], [179, 245, 268, 201, 278, 256, 239, 287, 241])
  static let padded = values(
    [1, 1, 5, 5],
    [
      91, 168, 224, 215, 127, 114, 211, 295, 262, 149, 192, 259, 282, 214, 122, 194, 251, 253, 169,
      86, 96, 112, 110, 68, 31,
    ])
  static let strided = values([1, 1, 2, 2], [211, 262, 251, 169])
  static let paddedAndStrided = values([1, 1, 3, 3], [91, 224, 127, 192, 282, 122, 96, 110, 31])
  static let maxPooled = values([1, 1, 2, 2], [4, 8, 9, 8])
  static let maxPooledUp = values([1, 1, 3, 3], [4, 8, 7, 9, 8, 4, 7, 5, 1])
  static let maxPooledByOne = values([1, 1, 3, 3], [7, 8, 8, 9, 8, 8, 9, 8, 8])
  static let meanPooled = values([1, 1, 2, 2], [3.25, 6.25, 5.75, 6.25])

  static func values(_ shape: [Int], _ values: [Float]) -> TensorValue {
    TensorValue(shape: shape, values: values)
  }

  /// What `conv2d` of X5 and the kernel leaves behind.
  static func convolution(
    stride: Int = 1, padding: Int = 0, weight: Tensor = kernel, bias: Tensor? = nil
  ) -> Provenance {
    var inputs = ["input": TensorValue(x5), "weight": TensorValue(weight)]
    if let bias { inputs["bias"] = TensorValue(bias) }
    return Provenance(
      operation: "conv2d",
      settings: [
        "stride": [stride, stride], "padding": [padding, padding], "dilation": [1, 1],
        "groups": [1],
      ], inputs: inputs)
  }

  static func pooling(
    _ operation: String, kernelSize: Int = 2, stride: Int = 2, padding: Int = 0,
    countIncludePad: Int = 1, input: Tensor = x5
  ) -> Provenance {
    Provenance(
      operation: operation,
      settings: [
        "kernelSize": [kernelSize, kernelSize], "stride": [stride, stride],
        "padding": [padding, padding], "ceilMode": [0], "countIncludePad": [countIncludePad],
      ], inputs: ["input": TensorValue(input)])
  }
}

/// The diagnosis where values count as equal up to 1e-4.
func sentence(
  expected: TensorValue, displayed: TensorValue, _ provenance: Provenance? = nil
) -> String? {
  diagnose(expected: expected, displayed: displayed, provenance: provenance) { candidate in
    guard candidate.shape == expected.shape, let values = candidate.values,
      let wanted = expected.values
    else { return false }
    return zip(values, wanted).allSatisfy { abs($0 - $1) <= 1e-4 }
  }
}
