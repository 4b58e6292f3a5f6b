import NeuralNetworks
import Tensors

/// What is looked at in a network of an exercise.
///
/// Networks of the same structure are given the same weights, whatever their layers are called and
/// in whichever order they are declared: each parameter gets numbers that follow from its shape.
struct Probe {
  let model: any Module

  init(_ model: any Module) throws {
    self.model = model
    try model.load(
      stateDictionary: model.stateDictionary().mapValues { Self.tensor($0.shape) })
  }

  var parameterCount: Measurement { Measurement(model.parameterCount, "the number of parameters") }

  /// - Parameter input: the shape of a picture, `[batch, channels, height, width]`.
  func outputShape(input: [Int]) -> Measurement {
    Measurement(run(input).shape, "the output's shape for an input of shape \(input.written)")
  }

  func unusedParameters(input: [Int]) -> Measurement {
    Measurement(
      Trace(of: model, input: Self.tensor(input)).unusedParameters.count,
      "the number of parameters, such as conv1.weight, on which the output does not depend")
  }

  /// The mean of each output channel.
  func channelMeans(input: [Int]) -> Measurement {
    let output = run(input)
    let means = output.shape.count == 4 ? output.mean(dim: 3).mean(dim: 2).mean(dim: 0) : output
    return Measurement(means.values, "the mean of each output channel, with weights of the check")
  }

  private func run(_ shape: [Int]) -> Tensor { withoutGrad { model(Self.tensor(shape)) } }

  /// Numbers between -0.5 and 0.5 in no apparent order.
  private static func tensor(_ shape: [Int]) -> Tensor {
    let count = shape.reduce(1, *)
    return Tensor((0..<count).map { Float(($0 * 37 + 11) % 101) / 100 - 0.5 }, shape: shape)
  }
}
