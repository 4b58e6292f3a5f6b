import Foundation
import Tensors
import Testing

@Suite("Probabilities and losses")
struct LossTests {
  let logits = Tensor.randn([4, 5], generator: Generator(seed: 14))
  let labels = [1, 0, 4, 4]

  @Test("softmax gives probabilities that add up to 1", arguments: [0, 1, 2])
  func softmaxSums(dim: Int) {
    let tensor = Tensor.randn([3, 4, 2], generator: Generator(seed: 15))
    let probabilities = softmax(tensor, dim: dim)
    expectClose(probabilities.sum(dim: dim), .ones(probabilities.sum(dim: dim).shape))
    expectClose(exp(logSoftmax(tensor, dim: dim)), probabilities)
    expectClose(probabilities, exp(tensor) / exp(tensor).sum(dim: dim, keepDim: true))
    expectGradients(of: [tensor]) { softmax($0[0], dim: dim) }
    expectGradients(of: [tensor]) { logSoftmax($0[0], dim: dim) }
  }

  @Test("large scores overflow nothing")
  func largeScores() {
    #expect(softmax(Tensor([1_000, 1_000]), dim: 0).values == [0.5, 0.5])
    #expect(logSoftmax(Tensor([-1_000, 0]), dim: 0).values == [-1_000, 0])
    #expect(crossEntropy(Tensor([[1_000, 0]]), target: [1]).item() == 1_000)
  }

  @Test("who knows nothing of ten classes loses ln 10")
  func untrained() {
    let loss = crossEntropy(.zeros([3, 10]), target: [0, 5, 9])
    #expect((loss.item() - Float(Foundation.log(10.0))).magnitude < 1e-6)
  }

  @Test("cross-entropy is the negative log-likelihood of log-softmax")
  func crossEntropyParts() {
    expectClose(
      crossEntropy(logits, target: labels), nllLoss(logSoftmax(logits, dim: 1), target: labels))
    let each = crossEntropy(logits, target: labels, reduction: .none)
    #expect(each.shape == [4])
    expectClose(each.mean(), crossEntropy(logits, target: labels))
    expectClose(each.sum(), crossEntropy(logits, target: labels, reduction: .sum))
  }

  @Test("the gradients are those that small steps show", arguments: [Reduction.mean, .sum, .none])
  func gradients(reduction: Reduction) {
    expectGradients(of: [logits]) { crossEntropy($0[0], target: labels, reduction: reduction) }
    expectGradients(of: [logits]) { nllLoss($0[0], target: labels, reduction: reduction) }
    let target = Tensor.randn([4, 5], generator: Generator(seed: 16))
    expectGradients(of: [logits, target]) {
      mseLoss($0[0], target: $0[1], reduction: reduction)
    }
  }

  @Test("the mean squared error of 1 and 3 against 2 and 0 is 5")
  func meanSquaredError() {
    #expect(mseLoss(Tensor([1, 3]), target: Tensor([2, 0])).item() == 5)
    #expect(mseLoss(Tensor([1, 3]), target: Tensor([2, 0]), reduction: .none).values == [1, 9])
  }
}
