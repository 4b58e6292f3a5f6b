/// What must be known to use a saved image classifier: its classes, and how a picture becomes its
/// input.
public struct ModelCard: Codable, Equatable, Sendable {
  /// What the network is, such as `AlexNet at half width, trained on flowers`.
  public var name: String
  /// The classes in the order of the scores.
  public var classes: [String]
  /// Channels, height and width of a picture.
  public var imageShape: [Int]
  /// What is subtracted from pixels in 0...1, one number for each channel or one for all.
  public var mean: [Float]
  /// What the difference is divided by, likewise.
  public var standardDeviation: [Float]

  /// A card for pictures of `[channels, height, width]`.
  public init(
    name: String, classes: [String], imageShape: [Int], mean: [Float], standardDeviation: [Float]
  ) {
    self.name = name
    self.classes = classes
    self.imageShape = imageShape
    self.mean = mean
    self.standardDeviation = standardDeviation
  }

  /// What does not fit together, in words; nil where all does.
  var problem: String? {
    guard imageShape.count == 3, imageShape.allSatisfy({ (1...10_000).contains($0) }) else {
      return "a picture of shape \(imageShape) is not channels, height and width"
    }
    let channels = imageShape[0]
    guard channels == 1 || channels == 3 else {
      return "pictures have 1 or 3 channels, not \(channels)"
    }
    guard mean.count == standardDeviation.count, mean.count == 1 || mean.count == channels,
      standardDeviation.allSatisfy({ $0 > 0 })
    else { return "\(channels) channels do not fit mean \(mean), deviation \(standardDeviation)" }
    return classes.isEmpty ? "it has no classes" : nil
  }
}
