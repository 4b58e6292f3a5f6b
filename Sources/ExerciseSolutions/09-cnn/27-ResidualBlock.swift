// 9.27 A residual block
//
// Build a block of two convolutions of 3×3 that keep channels, height and width, with a `relu`
// between them. Their result is added to the input, and a `relu` of the sum comes out. Write the
// block as a struct that is a `Module` (marked `private`, so that other exercises may use the
// name), and return one here.
//
// Example: the block of `residualBlock(channels: 16)` has 4,640 parameters
// Explained in: lessons/09-cnn/15-residual.md
//
// Check: swift run lessons check 9.27
// Hint:  swift run lessons hint 9.27

import ExerciseChecks
import NeuralNetworks
import Tensors

func residualBlock(channels: Int) throws -> any Module {
  Residual(channels: channels)
}

/// Two convolutions whose result is added to their input.
private struct Residual: Module {
  let conv1: Conv2d
  let conv2: Conv2d

  init(channels: Int) {
    conv1 = Conv2d(inChannels: channels, outChannels: channels, kernelSize: 3, padding: 1)
    conv2 = Conv2d(inChannels: channels, outChannels: channels, kernelSize: 3, padding: 1)
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    let y = conv2(relu(conv1(x)))
    return relu(x + y)
  }
}
