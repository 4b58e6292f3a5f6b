import NeuralNetworks
import Tensors

/// ResNet-18: a stem, four stages of two residual blocks, and one fully connected layer. For 224×224
/// images the sizes are 224-56-56-28-14-7-1.
///
/// Each stage but the first begins with a block that halves the image and doubles the channels.
public struct ResNet18: Module {
  let stem: Sequential
  let stage1 = Sequential {
    Residual(inChannels: 64, outChannels: 64)
    Residual(inChannels: 64, outChannels: 64)
  }
  let stage2 = Self.halvingStage(inChannels: 64, outChannels: 128)
  let stage3 = Self.halvingStage(inChannels: 128, outChannels: 256)
  let stage4 = Self.halvingStage(inChannels: 256, outChannels: 512)
  let fc: Linear

  /// A network for images with so many channels that tells so many classes apart.
  public init(inChannels: Int = 1, classes: Int = 10) {
    stem = Sequential {
      Conv2d(inChannels: inChannels, outChannels: 64, kernelSize: 7, stride: 2, padding: 3)
      BatchNorm2d(numFeatures: 64)
      ReLU()
      MaxPool2d(kernelSize: 3, stride: 2, padding: 1)
    }
    fc = Linear(inFeatures: 512, outFeatures: classes)
  }

  /// From images `[batch, inChannels, height, width]` to scores `[batch, classes]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    var x = stem(images)
    x = stage4(stage3(stage2(stage1(x))))
    x = adaptiveAvgPool2d(x, outputSize: 1)
    return fc(x.flattened(from: 1))
  }

  private static func halvingStage(inChannels: Int, outChannels: Int) -> Sequential {
    Sequential {
      Residual(inChannels: inChannels, outChannels: outChannels, use1x1Conv: true, stride: 2)
      Residual(inChannels: outChannels, outChannels: outChannels)
    }
  }
}
