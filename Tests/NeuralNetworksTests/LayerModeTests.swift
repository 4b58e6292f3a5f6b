import NeuralNetworks
import Tensors
import Testing

@Suite("Layers that train and predict differently")
struct LayerModeTests {
  @Test("batch normalization gathers a tenth of each batch's statistics")
  func runningStatistics() {
    let norm = BatchNorm2d(numFeatures: 1)
    // Mean 3, variance 8/3 with the divisor 4 - 1.
    let batch = Tensor([1, 3, 3, 5], shape: [1, 1, 2, 2])
    _ = norm(batch)
    #expect(abs(norm.runningMean.values[0] - 0.3) < 1e-6)
    #expect(abs(norm.runningVar.values[0] - (0.9 + 0.1 * 8 / 3)) < 1e-6)
    #expect(norm.numBatchesTracked.item() == 1)
  }

  @Test("batch normalization gathers nothing while predicting, and uses what it has")
  func predicting() {
    let norm = BatchNorm2d(numFeatures: 1, eps: 0)
    norm.runningMean.withMutableValues { $0[0] = 10 }
    norm.runningVar.withMutableValues { $0[0] = 4 }
    norm.eval()
    let output = norm(Tensor([12, 8], shape: [2, 1, 1, 1]))
    #expect(output.values == [1, -1])
    #expect(norm.runningMean.values == [10])
    #expect(norm.numBatchesTracked.item() == 0)
  }

  @Test("dropout drops about p and keeps the mean while training")
  func dropoutTraining() {
    let output = Dropout(p: 0.25, generator: Generator(seed: 1))(.ones([10_000])).values
    let dropped = output.filter { $0 == 0 }.count
    #expect((2_300...2_700).contains(dropped))
    #expect(output.allSatisfy { $0 == 0 || abs($0 - 4 / 3) < 1e-6 })
  }

  @Test("dropout passes everything on while predicting")
  func dropoutPredicting() {
    let layer = Dropout(p: 0.5)
    layer.eval()
    #expect(layer(Tensor(1...5)).values == [1, 2, 3, 4, 5])
  }
}

@Suite("First weights", .serialized)
struct InitializationTests {
  @Test("fill ±1/√fanIn evenly")
  func bounds() {
    Generator.initialization.reseed(4)
    let layer = Conv2d(inChannels: 4, outChannels: 250, kernelSize: 5)
    let bound: Float = 0.1  // 1/√(4·5·5)
    for parameter in layer.parameters() {
      #expect(parameter.values.allSatisfy { abs($0) <= bound })
      let mean = parameter.values.reduce(0, +) / Float(parameter.count)
      #expect(abs(mean) < 0.015)
      let variance = parameter.values.reduce(0) { $0 + $1 * $1 } / Float(parameter.count)
      #expect(abs(variance - bound * bound / 3) < 0.0006)
    }
  }
}
