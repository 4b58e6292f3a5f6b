import Tensors
import Testing

/// Expects that `backward()` gives the gradients that small steps of the inputs give.
///
/// The results of `function` are weighted with fixed numbers and summed in double precision. Each
/// input element is moved by ±`step`, and the slope of the sum in between is compared with its
/// gradient: central differences, whose own error in single precision is some 1e-3 here. Inputs
/// must lie further than `step` from kinks.
func expectGradients(
  of inputs: [Tensor], step: Float = 1e-2, tolerance: Float = 1e-2, _ context: String = "",
  sourceLocation: SourceLocation = #_sourceLocation, _ function: ([Tensor]) -> Tensor
) {
  let leaves = inputs.map { input in
    let leaf = Tensor(input.values, shape: input.shape)
    leaf.requiresGrad = true
    return leaf
  }
  let output = function(leaves)
  let weights = Tensor.uniform(output.shape, in: -1..<1, generator: Generator(seed: 99))
  (output * weights).sum().backward()

  for (position, input) in inputs.enumerated() {
    guard let gradient = leaves[position].grad else {
      Issue.record("\(context) input \(position) got no gradient", sourceLocation: sourceLocation)
      continue
    }
    let slopes = input.values.indices.map { index in
      let sums = [step, -step].map { step in
        var values = input.values
        values[index] += step
        var moved = inputs
        moved[position] = Tensor(values, shape: input.shape)
        return weightedSum(withoutGrad { function(moved) }, weights)
      }
      return Float((sums[0] - sums[1]) / Double(2 * step))
    }
    expectClose(
      gradient, Tensor(slopes, shape: input.shape), relativeTolerance: tolerance,
      absoluteTolerance: tolerance, "\(context) gradient of input \(position):",
      sourceLocation: sourceLocation)
  }
}

private func weightedSum(_ values: Tensor, _ weights: Tensor) -> Double {
  zip(values.values, weights.values).reduce(0) { $0 + Double($1.0) * Double($1.1) }
}
