import NeuralNetworks
import Tensors
import Testing

/// An optimizer or a schedule that `record_optimizers.py` recorded.
struct RecordedOptimizer: Decodable, Sendable, CustomTestStringConvertible {
  struct Step: Decodable, Sendable {
    /// Nil where a parameter had none.
    var gradients: [RecordedTensor?]
    /// The parameters after the step.
    var parameters: [RecordedTensor]
  }

  var optimizer: String
  var start: [RecordedTensor]
  var steps: [Step]
  var rates: [Float]?

  var testDescription: String { optimizer }

  static func optimizers() throws -> [RecordedOptimizer] {
    try Recording<RecordedOptimizer>.load("optimizers").filter { $0.rates == nil }
  }

  static func schedules() throws -> [RecordedOptimizer] {
    try Recording<RecordedOptimizer>.load("optimizers").filter { $0.rates != nil }
  }
}

@Suite("Optimizers move parameters as PyTorch's do")
struct RecordedOptimizerTests {
  @Test("step by step", arguments: try RecordedOptimizer.optimizers())
  func steps(recorded: RecordedOptimizer) throws {
    let parameters = recorded.start.map { Parameter($0.tensor) }
    let optimizer = try #require(make(recorded.optimizer, parameters))
    for (index, step) in recorded.steps.enumerated() {
      for (parameter, gradient) in zip(parameters, step.gradients) {
        parameter.grad = gradient?.tensor
      }
      optimizer.step()
      for (parameter, expected) in zip(parameters, step.parameters) {
        expectClose(
          parameter, expected.tensor, relativeTolerance: 1e-6, absoluteTolerance: 1e-6,
          "step \(index)")
      }
    }
  }

  @Test("learning rates of schedules", arguments: try RecordedOptimizer.schedules())
  func rates(recorded: RecordedOptimizer) throws {
    let optimizer = SGD([], learningRate: 0.1)
    let schedule = try #require(makeSchedule(recorded.optimizer, optimizer))
    for (epoch, rate) in try #require(recorded.rates).enumerated() {
      #expect(abs(optimizer.learningRate - rate) < 1e-7, "epoch \(epoch)")
      schedule.step()
    }
  }

  private func make(_ name: String, _ parameters: [Parameter]) -> (any Optimizer)? {
    switch name {
    case "SGD": SGD(parameters, learningRate: 0.1)
    case "SGD with weight decay": SGD(parameters, learningRate: 0.1, weightDecay: 0.01)
    case "SGD with momentum": SGD(parameters, learningRate: 0.1, momentum: 0.9)
    case "SGD with momentum and weight decay":
      SGD(parameters, learningRate: 0.1, momentum: 0.5, weightDecay: 0.01)
    case "SGD with Nesterov momentum and weight decay":
      SGD(parameters, learningRate: 0.1, momentum: 0.9, weightDecay: 0.01, nesterov: true)
    case "Adam": Adam(parameters)
    case "Adam with everything":
      Adam(parameters, learningRate: 0.02, betas: (0.8, 0.9), eps: 1e-3, weightDecay: 0.1)
    default: nil
    }
  }

  private func makeSchedule(
    _ name: String, _ optimizer: any Optimizer
  ) -> (any LearningRateSchedule)? {
    switch name {
    case "StepLR": StepLR(optimizer, stepSize: 3, gamma: 0.5)
    case "CosineAnnealingLR": CosineAnnealingLR(optimizer, tMax: 8, etaMin: 0.01)
    default: nil
    }
  }
}
