import Foundation
import Tensors
import Testing

/// A function of each element, with the same from Foundation.
struct FunctionCase: Sendable, CustomTestStringConvertible {
  var name: String
  var range: ClosedRange<Float>
  var function: @Sendable (Tensor) -> Tensor
  var reference: @Sendable (Double) -> Double

  var testDescription: String { name }

  static let all: [FunctionCase] = [
    .init(name: "exp", range: -3...3, function: { exp($0) }, reference: { Foundation.exp($0) }),
    .init(name: "log", range: 0.2...5, function: { log($0) }, reference: { Foundation.log($0) }),
    .init(name: "sqrt", range: 0.2...5, function: { sqrt($0) }, reference: { $0.squareRoot() }),
    .init(name: "abs", range: -3...3, function: { abs($0) }, reference: { $0.magnitude }),
    .init(name: "square", range: -3...3, function: { pow($0, 2) }, reference: { $0 * $0 }),
    .init(name: "cube", range: -2...2, function: { pow($0, 3) }, reference: { $0 * $0 * $0 }),
    .init(
      name: "power", range: 0.2...3, function: { pow($0, -1.5) },
      reference: { Foundation.pow($0, -1.5) }),
    .init(name: "power 1", range: -1...1, function: { pow($0, 1) }, reference: { $0 }),
    .init(name: "power 0", range: 1...2, function: { pow($0, 0) }, reference: { _ in 1 }),
    .init(
      name: "clamp", range: -3...3, function: { clamp($0, min: -1, max: 2) },
      reference: { min(max($0, -1), 2) }),
    .init(name: "relu", range: -3...3, function: { relu($0) }, reference: { max($0, 0) }),
    .init(
      name: "sigmoid", range: -5...5, function: { sigmoid($0) },
      reference: { 1 / (1 + Foundation.exp(-$0)) }),
    .init(name: "tanh", range: -3...3, function: { tanh($0) }, reference: { Foundation.tanh($0) }),
  ]
}

@Suite("Functions of each element")
struct FunctionTests {
  @Test(
    "agree with Foundation's in double precision", arguments: FunctionCase.all, [1, 37, 20_000])
  func values(settings: FunctionCase, count: Int) {
    let range = settings.range.lowerBound..<settings.range.upperBound
    let input = Tensor.uniform([count], in: range, generator: Generator(seed: 1))
    let expected = input.values.map { Float(settings.reference(Double($0))) }
    expectClose(settings.function(input), Tensor(expected), absoluteTolerance: 1e-6)
  }

  @Test("have the gradients that small steps show", arguments: FunctionCase.all)
  func gradients(settings: FunctionCase) {
    // Odd tenths: no kink lies within a step.
    let values = stride(
      from: settings.range.lowerBound + 0.13, to: settings.range.upperBound, by: 0.3)
    expectGradients(of: [Tensor(Array(values))]) { settings.function($0[0]) }
  }

  @Test("relu has gradient 0 at 0 and keeps NaN")
  func rectifier() {
    let input = Tensor([-1, 0, 2, Float.nan])
    #expect(relu(input).values[3].isNaN)
    input.requiresGrad = true
    relu(input).sum().backward()
    #expect(input.grad?.values == [0, 0, 1, 0])
  }
}
