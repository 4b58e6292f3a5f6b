import NeuralNetworks
import Tensors

extension CNNExercises {
  /// An Inception block.
  public static let inceptionBlock = Exercise<any Module, Int>(
    ExerciseInfo(
      "inceptionBlock(inChannels:)", section: "inception",
      hints: [
        "Build one branch after the other, each as stored properties, and return only that branch"
          + " while you test it by hand. What does each do to height and width?",
        "Every branch must keep height and width: padding 2 for 5×5, padding 1 for 3×3, and for the"
          + " mean pooling stride 1 and padding 1.",
        "cat(_:dim:) joins tensors; axis 1 holds the channels.",
      ], caseCount: 3),
    example: (10),
    cases: { random in random.size(1...12) },
    mistakes: { wrong in
      wrong("The branches are joined in another order: 1×1, 5×5, 3×3, pooling.") {
        Branches([one($0), three($0), five($0), pool($0)])
      }
      wrong("The 1×1 convolution in front of the 5×5 one is missing.") {
        let wide = Conv2d(inChannels: $0, outChannels: 24, kernelSize: 5, padding: 2)
        return Branches([one($0), Sequential([wide]), three($0), pool($0)])
      }
      wrong("The branch of 3×3 has two convolutions of 3×3 one after the other.") {
        let short = Sequential(Array(three($0).layers.prefix(2)))
        return Branches([one($0), five($0), short, pool($0)])
      }
      wrong("The pooling takes means: AvgPool2d, or avgPool2d(_:kernelSize:stride:padding:).") {
        let conv = Conv2d(inChannels: $0, outChannels: 24, kernelSize: 1)
        let pool = Sequential([MaxPool2d(kernelSize: 3, stride: 1, padding: 1), conv])
        return Branches([one($0), five($0), three($0), pool])
      }
      wrong("The pooling is missing in front of the last branch's 1×1 convolution.") {
        let conv = Conv2d(inChannels: $0, outChannels: 24, kernelSize: 1)
        return Branches([one($0), five($0), three($0), Sequential([conv])])
      }
      wrong("The branch of the pooling is missing: 16 + 24 + 24 + 24 channels come out.") {
        Branches([one($0), five($0), three($0)])
      }
      wrong("Nothing but convolutions and the pooling: this block has no relu inside.") {
        Branches([one($0), five($0), three($0), pool($0)].map { Sequential([$0, ReLU()]) })
      }
    },
    reference: Reference { Branches([one($0), five($0), three($0), pool($0)]) },
    measure: { model, instance in
      let probe = try Probe(model)
      let input = [2, instance.arguments, 7, 6]
      return [
        probe.outputShape(input: input), probe.parameterCount,
        probe.unusedParameters(input: input), probe.channelMeans(input: input),
      ]
    })

  private static func one(_ channels: Int) -> Sequential {
    Sequential { Conv2d(inChannels: channels, outChannels: 16, kernelSize: 1) }
  }

  private static func five(_ channels: Int) -> Sequential {
    Sequential {
      Conv2d(inChannels: channels, outChannels: 16, kernelSize: 1)
      Conv2d(inChannels: 16, outChannels: 24, kernelSize: 5, padding: 2)
    }
  }

  private static func three(_ channels: Int) -> Sequential {
    Sequential {
      Conv2d(inChannels: channels, outChannels: 16, kernelSize: 1)
      Conv2d(inChannels: 16, outChannels: 24, kernelSize: 3, padding: 1)
      Conv2d(inChannels: 24, outChannels: 24, kernelSize: 3, padding: 1)
    }
  }

  private static func pool(_ channels: Int) -> Sequential {
    Sequential {
      AvgPool2d(kernelSize: 3, stride: 1, padding: 1)
      Conv2d(inChannels: channels, outChannels: 24, kernelSize: 1)
    }
  }
}

/// Ways side by side through the same picture, their channels joined.
private struct Branches: Module {
  let branches: [Sequential]

  init(_ branches: [Sequential]) { self.branches = branches }

  func callAsFunction(_ input: Tensor) -> Tensor { cat(branches.map { $0(input) }, dim: 1) }
}
