import Foundation
import NeuralNetworks
import Tensors

/// Measures how many images per second a network trains on and classifies, on random data.
struct Benchmark {
  struct Result {
    /// Images per second: the better of two passes after one that warms up.
    var training: Double
    var inference: Double
    /// Bytes: the largest resident size of the process so far.
    var peakMemory: Int
  }

  var network: BenchmarkNetwork

  func measure() -> Result {
    let model = network.make()
    let optimizer = network.optimizer(model.parameters())
    let generator = Generator(seed: 0)
    let batches = (0..<4).map { _ in
      Tensor.randn([network.batchSize] + network.imageShape, generator: generator)
    }
    var random = generator
    let labels = (0..<network.batchSize).map { _ in
      Int.random(in: 0..<network.classes, using: &random)
    }
    model.train()
    let train = { (step: Int) in
      optimizer.zeroGrad()
      let loss = crossEntropy(model(batches[step % batches.count]), target: labels)
      loss.backward()
      optimizer.step()
      _ = loss.item()
    }
    _ = imagesPerSecond(train)
    let training = max(imagesPerSecond(train), imagesPerSecond(train))
    model.eval()
    let inference = withoutGrad {
      imagesPerSecond { _ = model(batches[$0 % batches.count]).values.first }
    }
    return Result(training: training, inference: inference, peakMemory: Self.peakMemory())
  }

  private func imagesPerSecond(_ step: (Int) -> Void) -> Double {
    let steps = max(network.images / network.batchSize, 1)
    let start = ContinuousClock.now
    for index in 0..<steps { step(index) }
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    return Double(steps * network.batchSize) / seconds
  }

  private static func peakMemory() -> Int {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  }
}
