import Datasets
import NeuralNetworks

extension ModelCard {
  /// A card for a network that was trained on `dataset`, on pictures of
  /// `[channels, height, width]` normalized in this way.
  public init(
    name: String, dataset: some Dataset, imageShape: [Int], normalization: Normalization
  ) {
    self.init(
      name: name, classes: dataset.classNames, imageShape: imageShape, mean: normalization.mean,
      standardDeviation: normalization.standardDeviation)
  }
}
