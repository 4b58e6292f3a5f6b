import Foundation
import Tensors
import Testing

/// An operation that `Scripts/record-operations.py` recorded, forward and backward.
struct RecordedOperation: Decodable, Sendable, CustomTestStringConvertible {
  var operation: String
  var settings: [String: [Int]]
  var inputs: [String: RecordedTensor]
  var output: RecordedTensor
  /// What the output was multiplied by before it was summed up and differentiated.
  var weights: RecordedTensor
  var gradients: [String: RecordedTensor]

  var testDescription: String {
    "\(operation) of \(inputs.map { "\($0.key) \($0.value.shape)" }.sorted()) with \(settings)"
  }
}

@Suite("Operations compute what PyTorch computed")
struct RecordedOperationTests {
  @Test("forward and backward", arguments: try recordedOperations())
  func operation(recorded: RecordedOperation) throws {
    let inputs = recorded.inputs.mapValues(\.tensor)
    for input in inputs.values { input.requiresGrad = true }
    let output = try #require(result(of: recorded, inputs), "unknown: \(recorded.operation)")
    let hint = "(recorded by Scripts/record-operations.py)"
    expectClose(
      output, recorded.output.tensor, relativeTolerance: 1e-5, absoluteTolerance: 1e-5, hint)
    (output * recorded.weights.tensor).sum().backward()
    for (name, gradient) in recorded.gradients {
      let actual = try #require(inputs[name]?.grad, "no gradient of \(name)")
      expectClose(
        actual, gradient.tensor, relativeTolerance: 1e-4, absoluteTolerance: 2e-5,
        "gradient of \(name) \(hint)")
    }
  }

  static func recordedOperations() throws -> [RecordedOperation] {
    try Recording<RecordedOperation>.load("operations").cases
  }

  private func result(of recorded: RecordedOperation, _ inputs: [String: Tensor]) -> Tensor? {
    let settings = recorded.settings
    let dim = settings["dim"]?[0] ?? 0
    let geometry = WindowSettings(settings)
    if let left = inputs["left"], let right = inputs["right"] {
      return switch recorded.operation {
      case "matmul": matmul(left, right)
      case "add": left + right
      case "subtract": left - right
      case "multiply": left * right
      case "divide": left / right
      case "maximum": maximum(left, right)
      case "minimum": minimum(left, right)
      case "cat": cat([left, right], dim: dim)
      case "stack": stack([left, right], dim: dim)
      default: nil
      }
    }
    guard let input = inputs["input"] else { return nil }
    switch recorded.operation {
    case "conv2d":
      return inputs["weight"].map {
        conv2d(
          input, weight: $0, bias: inputs["bias"], stride: geometry.stride,
          padding: geometry.padding, dilation: geometry.dilation,
          groups: settings["groups"]?[0] ?? 1)
      }
    case "maxPool2d":
      return maxPool2d(
        input, kernelSize: geometry.kernelSize, stride: geometry.stride,
        padding: geometry.padding, ceilMode: geometry.ceilMode)
    case "avgPool2d":
      return avgPool2d(
        input, kernelSize: geometry.kernelSize, stride: geometry.stride,
        padding: geometry.padding, ceilMode: geometry.ceilMode,
        countIncludePad: settings["countIncludePad"] != [0])
    case "adaptiveAvgPool2d":
      return adaptiveAvgPool2d(input, outputSize: WindowSettings.pair(settings["outputSize"], 1))
    case "batchNormTraining":
      return batchNorm(
        input, runningMean: nil, runningVar: nil, weight: inputs["weight"], bias: inputs["bias"],
        training: true)
    case "batchNormEvaluating":
      let channels = input.shape[1]
      return batchNorm(
        input, runningMean: Buffer(Tensor(0..<channels)), runningVar: Buffer(Tensor(1...channels)),
        weight: inputs["weight"], bias: inputs["bias"])
    case "localResponseNorm":
      return localResponseNorm(input, size: settings["size"]?[0] ?? 1, alpha: 0.01)
    case "linear": return inputs["weight"].map { linear(input, weight: $0, bias: inputs["bias"]) }
    case "softmax": return softmax(input, dim: dim)
    case "logSoftmax": return logSoftmax(input, dim: dim)
    case "crossEntropy": return crossEntropy(input, target: settings["target"] ?? [])
    case "crossEntropySum":
      return crossEntropy(input, target: settings["target"] ?? [], reduction: .sum)
    case "crossEntropyNone":
      return crossEntropy(input, target: settings["target"] ?? [], reduction: .none)
    case "nllLoss": return nllLoss(input, target: settings["target"] ?? [])
    case "mseLoss": return inputs["target"].map { mseLoss(input, target: $0) }
    case "mseLossSum":
      return inputs["target"].map { mseLoss(input, target: $0, reduction: .sum) }
    case "exp": return exp(input)
    case "log": return log(input)
    case "sqrt": return sqrt(input)
    case "abs": return abs(input)
    case "negate": return -input
    case "relu": return relu(input)
    case "pow": return pow(input, Float(settings["exponent"]?[0] ?? 1))
    case "clamp":
      return clamp(
        input, min: Float(settings["min"]?[0] ?? 0), max: Float(settings["max"]?[0] ?? 0))
    case "sigmoid": return sigmoid(input)
    case "tanh": return tanh(input)
    case "mean": return input.mean(dim: dim)
    case "sum": return input.sum(dim: dim)
    case "max": return input.max(dim: dim)
    case "min": return input.min(dim: dim)
    case "permuted": return input.permuted(settings["dims"] ?? [])
    case "flipped": return input.flipped(dims: settings["dims"] ?? [])
    case "pad": return pad(input, settings["padding"] ?? [])
    default: return nil
    }
  }
}

/// The settings of a window as pairs.
private struct WindowSettings {
  let kernelSize: IntPair
  let stride: IntPair
  let padding: IntPair
  let dilation: IntPair
  let ceilMode: Bool

  init(_ settings: [String: [Int]]) {
    kernelSize = Self.pair(settings["kernelSize"], 1)
    stride = Self.pair(settings["stride"], 1)
    padding = Self.pair(settings["padding"], 0)
    dilation = Self.pair(settings["dilation"], 1)
    ceilMode = settings["ceilMode"] == [1]
  }

  static func pair(_ numbers: [Int]?, _ fallback: Int) -> IntPair {
    IntPair(height: numbers?.first ?? fallback, width: numbers?.last ?? fallback)
  }
}
