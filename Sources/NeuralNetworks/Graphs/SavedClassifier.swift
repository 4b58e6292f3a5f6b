import Foundation
import Hashing
import Tensors

/// A trained image classifier in a safetensors file that says itself which network it is: beside
/// the tensors it holds the network's graph and a card, as metadata.
///
/// Python's `safetensors` reads the tensors of such a file as of any other.
public struct SavedClassifier {
  public let card: ModelCard
  /// What the network does.
  public let graph: NetworkGraph
  /// The parameters and buffers, by name.
  private let tensors: [String: Tensor]

  /// Reads a file that `save(_:card:to:)` wrote.
  ///
  /// Throws where the file is damaged, says nothing of its network, or holds tensors of another.
  public init(from file: URL) throws(CheckpointError) {
    let contents = try Safetensors.contents(of: file)
    do {
      let description = try Self.description(in: contents.metadata)
      try Self.check(description, contents.tensors.mapValues(\.shape))
      try Self.checkValues(contents.tensors)
      (card, graph, tensors) = (description.card, description.graph, contents.tensors)
    } catch {
      throw CheckpointError(file: file.path, reason: .noClassifier(error.reason))
    }
  }

  /// The probability of each class for one picture, `[1, channels, height, width]`, normalized as
  /// the card says. Traps for a picture of another shape.
  public func probabilities(_ image: Tensor) -> [Float] {
    require(
      image.shape == [1] + card.imageShape,
      "\(card.name) needs a picture of shape \([1] + card.imageShape), not \(image.shape)")
    return withoutGrad { softmax(graph.run(image, tensors: tensors), dim: 1).values }
  }

  /// Writes a model so that it can be used without its code.
  ///
  /// Throws where the card does not fit the model, where the model's graph cannot be noted, and
  /// where the disk does not take the file.
  public static func save(
    _ model: any Module, card: ModelCard, to file: URL
  ) throws(CheckpointError) {
    func failure(_ problem: String) -> CheckpointError {
      CheckpointError(file: file.path, reason: .noClassifier(problem))
    }
    if let problem = card.problem { throw failure(problem) }
    let state = model.stateDictionary()
    do { try checkValues(state) } catch { throw failure(error.reason) }
    let image = Tensor.uniform([1] + card.imageShape, generator: Generator(seed: 1))
    let graph: NetworkGraph
    do { graph = try NetworkGraph(of: model, image: image) } catch { throw failure("\(error)") }
    let scores = withoutGrad { graph.run(image, tensors: state) }
    guard scores.shape == [1, card.classes.count] else {
      throw failure(
        "for one picture the network gives a tensor of shape \(scores.shape), and the card has"
          + " \(card.classes.count) classes, which need [1, \(card.classes.count)]")
    }
    guard let text = Description(card: card, graph: graph).json else {
      throw failure("a number of the network is not finite")
    }
    let metadata = [descriptionKey: text, digestKey: SHA256.hexDigest(of: text)]
    try Safetensors.save(state, metadata: metadata, to: file)
  }

  // MARK: - Metadata

  private static let descriptionKey = "lessons.classifier"
  private static let digestKey = "lessons.digest"

  private struct Description: Codable {
    var card: ModelCard
    var graph: NetworkGraph

    var json: String? {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) }
    }
  }

  private struct Problem: Error {
    let reason: String
  }

  private static func description(
    in metadata: [String: String]
  ) throws(Problem) -> Description {
    guard let text = metadata[descriptionKey] else {
      throw Problem(
        reason: "it holds weights, but does not say of which network: keep the model with a"
          + " ModelCard in a lesson and run that lesson")
    }
    // A graph that somebody changed could ask for anything.
    guard metadata[digestKey] == SHA256.hexDigest(of: text),
      let description = try? JSONDecoder().decode(Description.self, from: Data(text.utf8)),
      description.card.problem == nil
    else { throw Problem(reason: "its description of the network was damaged or changed") }
    return description
  }

  private static func check(
    _ description: Description, _ shapes: [String: [Int]]
  ) throws(Problem) {
    for (name, shape) in description.graph.tensorShapes.sorted(by: { $0.key < $1.key }) {
      guard let found = shapes[name] else {
        throw Problem(reason: "its network uses a tensor \(name), which is not in the file")
      }
      guard found == shape else {
        throw Problem(
          reason: "its network uses a tensor \(name) of shape \(shape), the file has \(found):"
            + " these are the weights of another model")
      }
    }
  }

  /// A training that went wrong leaves weights of which every answer would be NaN.
  private static func checkValues(_ tensors: [String: Tensor]) throws(Problem) {
    for (name, tensor) in tensors.sorted(by: { $0.key < $1.key }) where !tensor.isFinite {
      throw Problem(
        reason: "its tensor \(name) holds NaN or infinity, as after a training that went wrong:"
          + " lower the learning rate and train it again")
    }
  }
}
