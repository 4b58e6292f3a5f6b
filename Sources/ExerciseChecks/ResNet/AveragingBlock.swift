import NeuralNetworks
import Tensors

extension ResNetExercises {
  /// A halving block whose shortcut reads every pixel.
  public static let averagingBlock = Exercise<any Module, Int, Int>(
    ExerciseInfo(
      "averagingBlock(inChannels:outChannels:)", section: "residual-block",
      hints: [
        "Begin with the block of the lesson. Which of its layers stays as it is, and what has to change"
          + " on the shortcut?",
        "The mean pooling halves the picture already: AvgPool2d(kernelSize: 2). So the convolution of"
          + " 1×1 behind it has a stride of 1.",
        "The other way is y = bn2(conv2(relu(bn1(conv1(x))))), where conv1 has the stride of 2. At the"
          + " end comes relu of the sum of both ways.",
      ], caseCount: 4),
    example: (3, 6),
    cases: { random in (random.size(1...6), random.size(2...8)) },
    mistakes: { wrong in
      wrong("This shortcut reads one pixel in four: the mean of 2×2 pixels comes first.") {
        HalvingBlock($0, $1, pooling: .none)
      }
      wrong("This shortcut takes the largest of 2×2 pixels; it should take their mean.") {
        HalvingBlock($0, $1, pooling: .max)
      }
      wrong("A mean of 2×2 pixels comes before the convolution, not the largest value behind it.") {
        HalvingBlock($0, $1, pooling: .maxBehind)
      }
      wrong("The normalizations are missing: one behind each 3×3 convolution.") {
        HalvingBlock($0, $1, norms: 0)
      }
      wrong("Each 3×3 convolution needs a normalization of its own.") {
        HalvingBlock($0, $1, norms: 1)
      }
      wrong("On the shortcut there is no normalization.") {
        HalvingBlock($0, $1, norms: 3)
      }
      wrong("The last relu is missing: it comes after the addition.") {
        HalvingBlock($0, $1, join: { $0 + $1 })
      }
      wrong("The relu comes after the addition, not before it.") {
        HalvingBlock($0, $1, join: { $0 + relu($1) })
      }
      wrong("The shortcut is not added to what the convolutions give.") {
        HalvingBlock($0, $1, join: { relu($1 + 0 * $0) })
      }
      wrong("The relu between the two convolutions is missing.") {
        HalvingBlock($0, $1, between: { $1($0) })
      }
      wrong("The relu comes behind the normalization, not between it and the convolution.") {
        HalvingBlock($0, $1, between: { $1(relu($0)) })
      }
      wrong("The first convolution halves the picture, and the second keeps its size.") {
        HalvingBlock($0, $1, halvesSecond: true)
      }
      wrong("These convolutions have no bias; by default a Conv2d has one.") {
        HalvingBlock($0, $1, hasBiases: false)
      }
    },
    reference: Reference { HalvingBlock($0, $1) },
    measure: { model, instance in
      let probe = try Probe(model)
      let input = [2, instance.arguments.0, 6, 4]
      return [
        probe.outputShape(input: input), probe.parameterCount,
        probe.unusedParameters(input: input), probe.channelMeans(input: input),
      ]
    })
}

/// The block, or one that is wrong in some way.
private struct HalvingBlock: Module {
  enum Pooling { case none, mean, max, maxBehind }

  let conv1: Conv2d
  let conv2: Conv2d
  let projection: Conv2d
  let norms: [BatchNorm2d]
  let pooling: Pooling
  let between: (_ x: Tensor, _ norm: (Tensor) -> Tensor) -> Tensor
  let join: (_ shortcut: Tensor, _ result: Tensor) -> Tensor

  /// - Parameter norms: how many there are; a single one is used behind both convolutions, a third
  ///   one stands on the shortcut.
  init(
    _ inChannels: Int, _ outChannels: Int, pooling: Pooling = .mean, norms: Int = 2,
    hasBiases: Bool = true, halvesSecond: Bool = false,
    between: @escaping (_ x: Tensor, _ norm: (Tensor) -> Tensor) -> Tensor = { relu($1($0)) },
    join: @escaping (_ shortcut: Tensor, _ result: Tensor) -> Tensor = { relu($0 + $1) }
  ) {
    conv1 = Conv2d(
      inChannels: inChannels, outChannels: outChannels, kernelSize: 3,
      stride: halvesSecond ? 1 : 2, padding: 1, bias: hasBiases)
    conv2 = Conv2d(
      inChannels: outChannels, outChannels: outChannels, kernelSize: 3,
      stride: halvesSecond ? 2 : 1, padding: 1, bias: hasBiases)
    projection = Conv2d(
      inChannels: inChannels, outChannels: outChannels, kernelSize: 1,
      stride: pooling == .none ? 2 : 1, bias: hasBiases)
    self.norms = (0..<norms).map { _ in BatchNorm2d(numFeatures: outChannels) }
    self.pooling = pooling
    self.between = between
    self.join = join
  }

  func callAsFunction(_ input: Tensor) -> Tensor {
    let y = between(conv1(input)) { normalized($0, by: 0) }
    let result = normalized(conv2(y), by: norms.count == 1 ? 0 : 1)
    return join(normalized(shortcut(input), by: 2), result)
  }

  private func shortcut(_ input: Tensor) -> Tensor {
    switch pooling {
    case .none: projection(input)
    case .mean: projection(avgPool2d(input, kernelSize: 2))
    case .max: projection(maxPool2d(input, kernelSize: 2))
    case .maxBehind: maxPool2d(projection(input), kernelSize: 2)
    }
  }

  /// As it is, where there is no such normalization.
  private func normalized(_ x: Tensor, by index: Int) -> Tensor {
    index < norms.count ? norms[index](x) : x
  }
}
