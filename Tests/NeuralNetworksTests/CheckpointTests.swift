import CourseNetworks
import Foundation
import NeuralNetworks
import Tensors
import Testing

/// The model of `checkpoint_model.py`, with every kind of state.
private func smallModel() -> Sequential {
  Sequential {
    Conv2d(inChannels: 1, outChannels: 2, kernelSize: 3)
    BatchNorm2d(numFeatures: 2)
    Flatten()
    Linear(inFeatures: 8, outFeatures: 3)
  }
}

@Suite("Checkpoints")
struct CheckpointTests {
  @Test("weights that Python saved load here, counters included")
  func fromPython() throws {
    let expected = smallModel()
    IntegerHash.fill(expected)
    _ = expected(IntegerHash.images([4, 1, 4, 4]))

    let model = smallModel()
    try model.loadCheckpoint(from: recordings.appending(path: "from-python.safetensors"))
    for (name, tensor) in model.stateDictionary() {
      expectClose(tensor, try #require(expected.stateDictionary()[name]), name)
    }
    #expect(model.stateDictionary()["1.num_batches_tracked"]?.item() == 1)
  }

  @Test("weights saved here are the bytes that check_checkpoint.py loads in Python")
  func toPython() throws {
    let model = smallModel()
    try model.loadCheckpoint(from: recordings.appending(path: "from-python.safetensors"))
    try withTemporaryFile { file in
      try model.save(to: file)
      let recorded = recordings.appending(path: "from-swift.safetensors")
      if ProcessInfo.processInfo.environment["LESSONS_RECORD"] != nil {
        try Data(contentsOf: file).write(to: recorded)
      }
      #expect(try Data(contentsOf: file) == Data(contentsOf: recorded))
    }
  }

  @Test("come back bit by bit, NaN and infinity too")
  func roundTrip() throws {
    let special: [Float] = [.nan, .infinity, -.infinity, -0, .leastNonzeroMagnitude, 1 / 3]
    let tensors = [
      "scalar": Tensor.scalar(7), "empty": Tensor([], shape: [0, 3]),
      "späte \"Werte\"/": Tensor(special, shape: [2, 3]),
    ]
    try withTemporaryFile { file in
      try Safetensors.save(tensors, to: file)
      let loaded = try Safetensors.load(from: file)
      #expect(loaded.mapValues(\.shape) == tensors.mapValues(\.shape))
      for (name, tensor) in tensors {
        #expect(loaded[name]?.values.map(\.bitPattern) == tensor.values.map(\.bitPattern))
      }
    }
  }

  @Test("write a counter that is no number as 0")
  func brokenCounter() throws {
    try withTemporaryFile { file in
      try Safetensors.save(["num_batches_tracked": .scalar(.nan)], to: file)
      #expect(try Safetensors.load(from: file)["num_batches_tracked"]?.item() == 0)
    }
  }

  @Test("replace the file as a whole and leave nothing beside it")
  func atomic() throws {
    try withTemporaryFile { file in
      try Data("old".utf8).write(to: file)
      try smallModel().save(to: file)
      #expect(try Safetensors.load(from: file).count == 9)
      let folder = file.deletingLastPathComponent().path
      #expect(
        try FileManager.default.contentsOfDirectory(atPath: folder) == [file.lastPathComponent])
    }
  }

  @Test("name the file that cannot be written")
  func unwritable() throws {
    try withTemporaryFile("missing/weights.safetensors") { file in
      let error = #expect(throws: CheckpointError.self) { try smallModel().save(to: file) }
      #expect(error?.file == file.path)
    }
  }
}

@Suite("A state dictionary")
struct StateDictionaryTests {
  @Test("does not change with later training")
  func snapshot() {
    let model = Linear(inFeatures: 1, outFeatures: 1, bias: false)
    model.weight.withMutableValues { $0[0] = 5 }
    let best = model.stateDictionary()
    model.weight.grad = .ones([1, 1])
    SGD(model.parameters(), learningRate: 1).step()
    #expect(model.weight.values == [4])
    #expect(best["weight"]?.values == [5])
  }

  @Test("of another model is refused with every difference, and changes nothing")
  func mismatch() throws {
    let model = Sequential {
      Linear(inFeatures: 2, outFeatures: 1)
      Linear(inFeatures: 1, outFeatures: 2)
    }
    let before = model.parameters().map(\.values)
    let error = #expect(throws: StateDictionaryMismatch.self) {
      try model.load(stateDictionary: [
        "0.weight": .zeros([1, 2]), "0.bias": .zeros([3]), "1.weight": .zeros([2, 1]),
        "fc.weight": .zeros([1]),
      ])
    }
    #expect(
      error?.description == """
        the weights are those of another model:
          missing: 1.bias
          unexpected: fc.weight
          0.bias: shape [3], the model has [1]
        """)
    #expect(model.parameters().map(\.values) == before)
  }

  @Test("in a file of another model names the file")
  func otherModel() throws {
    try withTemporaryFile { file in
      try SimpleCNN().save(to: file)
      let error = #expect(throws: CheckpointError.self) {
        try ExerciseCNN().loadCheckpoint(from: file)
      }
      #expect(
        error?.description.hasPrefix("\(file.path): the weights are those of another") == true)
      #expect(error?.description.contains("conv1.weight: shape [10, 1, 5, 5]") == true)
    }
  }

  @Test("may lack counters of batches, as in PyTorch")
  func counters() throws {
    let model = BatchNorm2d(numFeatures: 1)
    var state = model.stateDictionary()
    state["num_batches_tracked"] = nil
    try model.load(stateDictionary: state)
  }
}
