import NeuralNetworks
import Tensors

extension CNNExercises {
  /// A residual block.
  public static let residualBlock = Exercise<any Module, Int>(
    ExerciseInfo(
      "residualBlock(channels:)", section: "residual",
      hints: [
        "A block is a struct that is a Module: two convolutions as stored properties, and"
          + " callAsFunction, which says what happens to the input.",
        "Both convolutions are 3×3 with padding 1, so that their result can be added to the input.",
        "First y = relu(conv1(x)), then y = conv2(y), and at the end relu of the sum of x and y.",
      ], caseCount: 4),
    example: (16),
    cases: { random in random.size(1...8) },
    mistakes: { wrong in
      wrong("The input is not added to what the convolutions give.") {
        TwoConvolutions($0) { _, y in relu(y) }
      }
      wrong("The last relu is missing: it comes after the addition.") {
        TwoConvolutions($0) { x, y in x + y }
      }
      wrong("The relu comes after the addition, not before it.") {
        TwoConvolutions($0) { x, y in x + relu(y) }
      }
      wrong("The relu between the two convolutions is missing.") {
        TwoConvolutions($0, between: { $0 }) { x, y in relu(x + y) }
      }
      wrong("The second convolution gets the input again, and the first is trained for nothing.") {
        TwoConvolutions($0, skipsFirst: true) { x, y in relu(x + y) }
      }
      wrong("A single convolution is half a block; two follow each other.") {
        OneConvolution($0)
      }
      wrong("The same convolution is used twice; two with weights of their own follow each other.")
      {
        OneConvolution($0, isUsedTwice: true)
      }
      wrong("These convolutions have no bias; by default a Conv2d has one.") {
        TwoConvolutions($0, hasBias: false) { x, y in relu(x + y) }
      }
      wrong("This is the mean of input and convolutions; the block takes their sum.") {
        TwoConvolutions($0) { x, y in relu(0.5 * (x + y)) }
      }
    },
    reference: Reference { TwoConvolutions($0) { x, y in relu(x + y) } },
    measure: { model, instance in
      let probe = try Probe(model)
      let input = [2, instance.arguments, 5, 4]
      return [
        probe.outputShape(input: input), probe.parameterCount,
        probe.unusedParameters(input: input), probe.channelMeans(input: input),
      ]
    })
}

/// Two convolutions of 3×3 and what is done with their result.
private struct TwoConvolutions: Module {
  let conv1: Conv2d
  let conv2: Conv2d
  let between: (Tensor) -> Tensor
  let skipsFirst: Bool
  let join: (_ input: Tensor, _ result: Tensor) -> Tensor

  init(
    _ channels: Int, hasBias: Bool = true, between: @escaping (Tensor) -> Tensor = { relu($0) },
    skipsFirst: Bool = false, join: @escaping (_ input: Tensor, _ result: Tensor) -> Tensor
  ) {
    conv1 = Conv2d(
      inChannels: channels, outChannels: channels, kernelSize: 3, padding: 1, bias: hasBias)
    conv2 = Conv2d(
      inChannels: channels, outChannels: channels, kernelSize: 3, padding: 1, bias: hasBias)
    self.between = between
    self.skipsFirst = skipsFirst
    self.join = join
  }

  func callAsFunction(_ input: Tensor) -> Tensor {
    join(input, conv2(skipsFirst ? input : between(conv1(input))))
  }
}

private struct OneConvolution: Module {
  let conv: Conv2d
  let isUsedTwice: Bool

  init(_ channels: Int, isUsedTwice: Bool = false) {
    self.isUsedTwice = isUsedTwice
    conv = Conv2d(inChannels: channels, outChannels: channels, kernelSize: 3, padding: 1)
  }

  func callAsFunction(_ input: Tensor) -> Tensor {
    relu(input + conv(isUsedTwice ? relu(conv(input)) : input))
  }
}
