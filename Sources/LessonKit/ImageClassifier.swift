import Datasets
import Foundation
import NeuralNetworks
import Tensors

/// A trained network that says what is in a picture: what `lessons predict` uses.
public struct ImageClassifier {
  private let saved: SavedClassifier

  /// What is known about the network: its classes, and which pictures it wants.
  public var card: ModelCard { saved.card }

  /// Reads a model that was kept with a card.
  ///
  /// Throws where the file is damaged or says nothing of its network.
  public init(file: String) throws(CheckpointError) {
    saved = try SavedClassifier(from: URL(fileURLWithPath: file))
  }

  /// The classes with their probabilities, the likeliest first.
  ///
  /// The picture is brought to the network's size and colors: it is squeezed or stretched where its
  /// sides have another ratio.
  public func predict(_ picture: PixelImage) -> [Prediction] {
    let image = input(picture)
    return zip(card.classes, saved.probabilities(image))
      .map { Prediction(className: $0, probability: $1) }
      .sorted { $0.probability > $1.probability }
  }

  /// The same for a JPEG or PNG file; throws where it is none.
  public func predict(file: String) throws(DatasetError) -> [Prediction] {
    predict(try ImageFile.read(file))
  }

  private func input(_ picture: PixelImage) -> Tensor {
    let (channels, height, width) = (card.imageShape[0], card.imageShape[1], card.imageShape[2])
    let colored = channels == 1 ? picture.gray() : picture.color()
    let pixels = colored.resized(height: height, width: width).tensor
    let shape = [card.mean.count, 1, 1]
    let mean = Tensor(card.mean, shape: shape)
    let deviation = Tensor(card.standardDeviation, shape: shape)
    return ((pixels - mean) / deviation).reshaped(to: [1] + card.imageShape)
  }
}

/// A class and how likely a network holds it to be.
public struct Prediction: Equatable, Sendable {
  public let className: String
  /// In 0...1.
  public let probability: Float
}
