// 10.6 A shortcut that reads every pixel
//
// On the shortcut of the lesson's second form, a 1×1 convolution with stride 2 reads one pixel in
// four. Build a block that halves the picture, too, and reads all pixels: on the shortcut a mean
// pooling of 2×2 comes first, then a 1×1 convolution with stride 1. The other way stays as it is:
// 3×3 convolution with stride 2, normalization, `relu`, 3×3 convolution, normalization; and a
// `relu` of the sum comes out. Write the block as a struct that is a `Module` (marked `private`, so
// that other exercises may use the name), and return one here.
//
// Example: the block of `averagingBlock(inChannels: 3, outChannels: 6)` has 546 parameters and
//   makes `[4, 6, 3, 3]` of `[4, 3, 6, 6]`
// Explained in: lessons/10-resnet/04-residual-block.md
//
// Check: swift run lessons check 10.6
// Hint:  swift run lessons hint 10.6

import ExerciseChecks
import NeuralNetworks
import Tensors

func averagingBlock(inChannels: Int, outChannels: Int) throws -> any Module {
  Averaging(inChannels: inChannels, outChannels: outChannels)
}

/// Two convolutions that halve the picture, added to the means of 2×2 pixels.
private struct Averaging: Module {
  let conv1: Conv2d
  let conv2: Conv2d
  let bn1: BatchNorm2d
  let bn2: BatchNorm2d
  let shortcut: Sequential

  init(inChannels: Int, outChannels: Int) {
    conv1 = Conv2d(
      inChannels: inChannels, outChannels: outChannels, kernelSize: 3, stride: 2, padding: 1)
    conv2 = Conv2d(inChannels: outChannels, outChannels: outChannels, kernelSize: 3, padding: 1)
    bn1 = BatchNorm2d(numFeatures: outChannels)
    bn2 = BatchNorm2d(numFeatures: outChannels)
    shortcut = Sequential {
      AvgPool2d(kernelSize: 2)
      Conv2d(inChannels: inChannels, outChannels: outChannels, kernelSize: 1)
    }
  }

  func callAsFunction(_ x: Tensor) -> Tensor {
    let y = bn2(conv2(relu(bn1(conv1(x)))))
    return relu(shortcut(x) + y)
  }
}
