import CourseNetworks
import Foundation
import NeuralNetworks
import Testing

@testable import Tensors

@Suite("Networks learn", .serialized)
struct TrainingTests {
  @Test("the simple CNN learns four images by heart")
  func simpleCNN() throws {
    Generator.initialization.reseed(1)
    let model = SimpleCNN()
    let optimizer = SGD(model.parameters(), learningRate: 0.05, momentum: 0.5)
    let images = Tensor.randn([4, 1, 28, 28], generator: Generator(seed: 2))
    let labels = [3, 1, 4, 1]

    var losses: [Float] = []
    for step in 1...30 {
      optimizer.zeroGrad()
      let loss = crossEntropy(model(images), target: labels)
      losses.append(try finiteLoss(loss, step: step, model: model, input: images))
      loss.backward()
      optimizer.step()
    }
    #expect(abs(losses[0] - 2.3) < 0.3)
    #expect(losses[29] < 0.05)
    #expect(withoutGrad { model(images).argmax(dim: 1).values } == [3, 1, 4, 1])
  }
}

@Suite("Training forgets what it has used")
struct TrainingMemoryTests {
  /// In a process of its own, because other tests take memory, too.
  @Test("ten thousand steps take no more memory than the first thousand")
  func flat() async {
    await #expect(processExitsWith: .success) {
      let model = Sequential {
        Conv2d(inChannels: 1, outChannels: 2, kernelSize: 3)
        BatchNorm2d(numFeatures: 2)
        ReLU()
        Dropout()
        Flatten()
        Linear(inFeatures: 8, outFeatures: 3)
      }
      let optimizer = Adam(model.parameters())
      let images = IntegerHash.images([16, 1, 4, 4])
      let labels = IntegerHash.labels(16, classes: 3)
      func steps(_ count: Int) {
        for _ in 0..<count {
          optimizer.zeroGrad()
          crossEntropy(model(images), target: labels).backward()
          optimizer.step()
        }
      }
      steps(1_000)
      let before = residentBytes()
      steps(9_000)
      let grown = residentBytes() - before
      // A kept step would be some kilobytes, all of them tens of megabytes.
      if grown > 1 << 20 { fatalError("\(grown) bytes more") }
    }
  }
}

/// The resident memory of this process.
private func residentBytes() -> Int {
  let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?
    .split(separator: " ")
  return (fields.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0) * Int(getpagesize())
}

@Suite("Training is repeatable", .serialized)
struct RepeatableTrainingTests {
  @Test("the same seed gives the same bytes, twice and with any number of threads")
  func sameBytes() {
    func train(threads: Int) -> [[UInt32]] {
      WorkerPool.$current.withValue(WorkerPool(threads: threads)) { train() }
    }
    func train() -> [[UInt32]] {
      let dropout = Dropout(generator: Generator(seed: 5))
      let model = Sequential {
        Conv2d(inChannels: 1, outChannels: 4, kernelSize: 3)
        BatchNorm2d(numFeatures: 4)
        dropout
        Flatten()
        Linear(inFeatures: 144, outFeatures: 3)
      }
      IntegerHash.fill(model)
      let optimizer = Adam(model.parameters())
      let images = IntegerHash.images([16, 1, 8, 8])
      for _ in 1...5 {
        optimizer.zeroGrad()
        crossEntropy(model(images), target: IntegerHash.labels(16, classes: 3)).backward()
        optimizer.step()
      }
      return model.parameters().map { $0.values.map(\.bitPattern) }
    }
    let bytes = train(threads: 2)
    #expect(train(threads: 2) == bytes)
    #expect(train(threads: 1) == bytes)
    #expect(train(threads: 5) == bytes)
  }

  private static let courseNetworks:
    [(name: String, input: [Int], make: @Sendable () -> any Module)] = [
      ("fully connected", [20, 1, 28, 28], { FullyConnectedNet() }),
      ("simple", [20, 1, 28, 28], { SimpleCNN() }),
      ("exercise", [17, 1, 28, 28], { ExerciseCNN() }),
      ("Inception", [9, 1, 28, 28], { InceptionNet() }),
      ("residual", [17, 1, 28, 28], { ResidualNet() }),
      ("CIFAR", [17, 3, 32, 32], { CIFARNet() }),
    ]

  @Test("so do the networks of the course", arguments: courseNetworks.indices)
  func networks(index: Int) {
    let (name, input, make) = Self.courseNetworks[index]
    func train(threads: Int) -> [[UInt32]] {
      WorkerPool.$current.withValue(WorkerPool(threads: threads)) {
        let model = make()
        IntegerHash.fill(model)
        let optimizer = SGD(model.parameters(), learningRate: 0.05, momentum: 0.5)
        let images = IntegerHash.images(input)
        for _ in 1...2 {
          optimizer.zeroGrad()
          crossEntropy(model(images), target: IntegerHash.labels(input[0], classes: 10)).backward()
          optimizer.step()
        }
        return model.parameters().map { $0.values.map(\.bitPattern) }
      }
    }
    let bytes = train(threads: 1)
    #expect(train(threads: 1) == bytes, "\(name), twice")
    #expect(train(threads: 2) == bytes, "\(name), two threads")
    #expect(train(threads: 5) == bytes, "\(name), five threads")
  }

  /// In a process of its own, because other tests draw from the same generator.
  @Test("seeding the initialization settles first weights and dropout")
  func initialization() async {
    await #expect(processExitsWith: .success) {
      func scores() -> [Float] {
        Generator.initialization.reseed(7)
        let model = Sequential {
          Linear(inFeatures: 4, outFeatures: 16)
          Dropout()
        }
        return model(.ones([2, 4])).values
      }
      precondition(scores() == scores())
    }
  }

  @Test("an optimizer changes parameters in place and skips those without gradient")
  func inPlace() {
    let parameters = [Parameter(.ones([3])), Parameter(.ones([2]))]
    parameters[0].grad = Tensor([1, 2, 3])
    let address = parameters[0].withValues { $0.baseAddress }
    let optimizer = SGD(parameters, learningRate: 0.5, momentum: 0.9)
    optimizer.step()
    #expect(parameters[0].values == [0.5, 0, -0.5])
    #expect(parameters[1].values == [1, 1])
    #expect(parameters[0].withValues { $0.baseAddress } == address)
    optimizer.zeroGrad()
    #expect(parameters[0].grad == nil)
  }
}

@Suite("A loss that is no number stops the training")
struct DivergedTrainingTests {
  private let model = Linear(inFeatures: 1, outFeatures: 1)

  private func error(_ loss: Float, input: Float = 1) -> DivergedTraining? {
    #expect(throws: DivergedTraining.self) {
      try finiteLoss(.scalar(loss), step: 41, model: model, input: .scalar(input))
    }
  }

  @Test("with the step, and a batch that holds NaN")
  func batch() {
    let error = error(.nan, input: .nan)
    #expect(error?.cause == .input)
    #expect(error?.description.hasPrefix("step 41: the loss is nan; the batch holds") == true)
  }

  @Test("with the parameter that is broken since an earlier step")
  func parameter() {
    model.bias?.withMutableValues { $0[0] = .infinity }
    #expect(error(.nan)?.cause == .brokenParameter("bias"))
  }

  @Test("with the parameter that has grown")
  func growth() {
    model.weight.withMutableValues { $0[0] = -1e6 }
    #expect(error(.infinity)?.cause == .largeParameter("weight", 1e6))
  }

  @Test("with an operation where all else is sound")
  func operation() {
    #expect(error(-.infinity)?.cause == .operation)
  }

  @Test("but a finite loss is a number")
  func finite() throws {
    #expect(try finiteLoss(.scalar(2.5), step: 1, model: model, input: .scalar(1)) == 2.5)
  }

  @Test("when a learning rate is far too high")
  func realTraining() {
    let net = Sequential {
      Linear(inFeatures: 4, outFeatures: 8)
      Linear(inFeatures: 8, outFeatures: 1)
    }
    IntegerHash.fill(net)
    let optimizer = SGD(net.parameters(), learningRate: 100)
    let images = IntegerHash.images([8, 4])
    let error = #expect(throws: DivergedTraining.self) {
      for step in 1...100 {
        optimizer.zeroGrad()
        let loss = mseLoss(net(images), target: .ones([8, 1]))
        _ = try finiteLoss(loss, step: step, model: net, input: images)
        loss.backward()
        optimizer.step()
      }
    }
    #expect(error?.description.contains("lower the learning rate") == true)
  }
}
