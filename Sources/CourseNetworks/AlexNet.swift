import NeuralNetworks
import Tensors

/// AlexNet at half width for 224×224 color images: sizes 224-55-27-27-13-13-13-13-6.
///
/// After Krizhevsky, Sutskever and Hinton, 2012.
public struct AlexNet: Module {
  let features = Sequential {
    Conv2d(inChannels: 3, outChannels: 48, kernelSize: 11, stride: 4, padding: 2)
    ReLU()
    MaxPool2d(kernelSize: 3, stride: 2)
    Conv2d(inChannels: 48, outChannels: 128, kernelSize: 5, padding: 2)
    ReLU()
    MaxPool2d(kernelSize: 3, stride: 2)
    Conv2d(inChannels: 128, outChannels: 192, kernelSize: 3, padding: 1)
    ReLU()
    Conv2d(inChannels: 192, outChannels: 192, kernelSize: 3, padding: 1)
    ReLU()
    Conv2d(inChannels: 192, outChannels: 128, kernelSize: 3, padding: 1)
    ReLU()
    MaxPool2d(kernelSize: 3, stride: 2)
  }
  let classifier: Sequential

  /// A network that tells so many classes apart.
  public init(classes: Int) {
    classifier = Sequential {
      Dropout(p: 0.5)
      Linear(inFeatures: 128 * 6 * 6, outFeatures: 2048)
      ReLU()
      Dropout(p: 0.5)
      Linear(inFeatures: 2048, outFeatures: 2048)
      ReLU()
      Linear(inFeatures: 2048, outFeatures: classes)
    }
  }

  /// From images `[batch, 3, 224, 224]` to scores `[batch, classes]`.
  public func callAsFunction(_ images: Tensor) -> Tensor {
    classifier(features(images).flattened(from: 1))
  }
}
