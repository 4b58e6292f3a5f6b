import CourseNetworks
import Foundation
import NeuralNetworks
import Tensors
import Testing

@Suite("Saved classifiers")
struct SavedClassifierTests {
  private let card = ModelCard(
    name: "digits", classes: (0..<10).map(String.init), imageShape: [1, 28, 28], mean: [0.5],
    standardDeviation: [0.25])

  private func message(_ body: () throws -> Void) -> String? {
    let error = #expect(throws: CheckpointError.self) { try body() }
    return error.map { "\($0.reason)" }
  }

  @Test("give the probabilities of the network that was saved")
  func roundTrip() throws {
    let model = SimpleCNN()
    IntegerHash.fill(model)
    let image = IntegerHash.images([1, 1, 28, 28])
    try withTemporaryFile { file in
      try SavedClassifier.save(model, card: card, to: file)
      let saved = try SavedClassifier(from: file)
      #expect(saved.card == card)
      let expected = withoutGrad { softmax(model(image), dim: 1).values }
      #expect(saved.probabilities(image) == expected)
    }
  }

  @Test("are checkpoints like any other")
  func checkpoint() throws {
    let model = SimpleCNN()
    try withTemporaryFile { file in
      try SavedClassifier.save(model, card: card, to: file)
      let other = SimpleCNN()
      try other.loadCheckpoint(from: file)
      #expect(other.conv1Values == model.conv1Values)
    }
  }

  @Test("a file with weights alone says what is missing")
  func weightsAlone() throws {
    try withTemporaryFile { file in
      try SimpleCNN().save(to: file)
      let text = message { _ = try SavedClassifier(from: file) }
      #expect(text?.contains("does not say of which network") == true)
    }
  }

  @Test("a description with the weights of another model names the tensor")
  func otherWeights() throws {
    try withTemporaryFile { file in
      try SavedClassifier.save(SimpleCNN(), card: card, to: file)
      let metadata = try self.metadata(of: file)
      try Safetensors.save(ExerciseCNN().stateDictionary(), metadata: metadata, to: file)
      let text = message { _ = try SavedClassifier(from: file) }
      #expect(text?.contains("these are the weights of another model") == true)
    }
  }

  @Test("a description that somebody changed is refused")
  func changed() throws {
    try withTemporaryFile { file in
      let model = SimpleCNN()
      try SavedClassifier.save(model, card: card, to: file)
      var metadata = try self.metadata(of: file)
      let key = try #require(metadata.keys.first { $0.contains("classifier") })
      metadata[key] = metadata[key]?.replacing("relu", with: "tanh")
      try Safetensors.save(model.stateDictionary(), metadata: metadata, to: file)
      let text = message { _ = try SavedClassifier(from: file) }
      #expect(text?.contains("damaged or changed") == true)
    }
  }

  @Test(
    "a card that makes no sense is refused",
    arguments: [
      ([1, 28], [0.5], [0.5]), ([2, 28, 28], [0.5], [0.5]), ([1, 28, 28], [0.5], [0]),
      ([1, 28, 28], [0.5, 0.5], [1, 1]), ([1, 0, 28], [0.5], [1]),
    ] as [([Int], [Float], [Float])])
  func senseless(shape: [Int], mean: [Float], deviation: [Float]) throws {
    var card = card
    (card.imageShape, card.mean, card.standardDeviation) = (shape, mean, deviation)
    try withTemporaryFile { file in
      _ = message { try SavedClassifier.save(SimpleCNN(), card: card, to: file) }
    }
  }

  @Test("a card with other classes than the network has scores is refused", arguments: [1, 9, 11])
  func otherClasses(count: Int) throws {
    var card = card
    card.classes = (0..<count).map(String.init)
    try withTemporaryFile { file in
      let text = message { try SavedClassifier.save(SimpleCNN(), card: card, to: file) }
      #expect(
        text?.contains("a tensor of shape [1, 10], and the card has \(count) classes") == true)
      #expect(!FileManager.default.fileExists(atPath: file.path))
    }
  }

  @Test("weights that are no numbers are refused, when they are kept and when they are read")
  func diverged() throws {
    let model = SimpleCNN()
    try withTemporaryFile { file in
      try SavedClassifier.save(model, card: card, to: file)
      let metadata = try self.metadata(of: file)
      let bias = model.namedParameters().first { $0.name == "fc.bias" }
      bias?.parameter.withMutableValues { $0[3] = .nan }
      let saving = message { try SavedClassifier.save(model, card: card, to: file) }
      #expect(saving?.contains("its tensor fc.bias holds NaN or infinity") == true)
      try Safetensors.save(model.stateDictionary(), metadata: metadata, to: file)
      let reading = message { _ = try SavedClassifier(from: file) }
      #expect(reading?.contains("its tensor fc.bias holds NaN or infinity") == true)
    }
  }

  /// The texts in a file's header, read without our code for it.
  private func metadata(of file: URL) throws -> [String: String] {
    let data = try Data(contentsOf: file)
    let length = data.withUnsafeBytes { Int($0.loadUnaligned(as: UInt64.self)) }
    let header = try JSONSerialization.jsonObject(with: data[8..<8 + length])
    return try #require((header as? [String: Any])?["__metadata__"] as? [String: String])
  }
}

extension SimpleCNN {
  fileprivate var conv1Values: [Float]? { stateDictionary()["conv1.weight"]?.values }
}
