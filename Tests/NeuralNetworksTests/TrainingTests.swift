import CourseNetworks
import NeuralNetworks
import Tensors
import Testing

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
