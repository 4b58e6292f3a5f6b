/// A fully connected layer: `[batch, inFeatures]` becomes `[batch, outFeatures]`, input · weightᵀ +
/// bias.
///
/// The weight is `[outFeatures, inFeatures]`, the bias `[outFeatures]`; the input may have more
/// dimensions before its last. Traps if the shapes do not fit.
public func linear(_ input: Tensor, weight: Tensor, bias: Tensor? = nil) -> Tensor {
  require(
    !input.shape.isEmpty && weight.shape.count == 2 && input.shape.last == weight.shape[1],
    Message.linear(input: input.shape, weight: weight.shape))
  if let bias {
    require(
      bias.shape == [weight.shape[0]], Message.linearBias(bias: bias.shape, weight: weight.shape))
  }
  // Legend: N rows of input, I in features, O out features. input [N, I], weight [O, I],
  // output [N, O].
  let (o, i) = (weight.shape[0], weight.shape[1])
  let n = input.shape.dropLast().reduce(1, *)
  let output = Tensor(uninitialized: input.shape.dropLast() + [o])
  if LaneLinear.isWorthwhile(rows: n) {
    LaneLinear(rows: n, terms: i, outputs: o, outputStep: i, termStep: 1)
      .multiply(input.pointer, weight.pointer, bias: bias?.pointer, into: output.pointer)
  } else {
    if let bias {
      for row in 0..<n { (output.pointer + row * o).update(from: bias.pointer, count: o) }
    }
    parallelSgemm(
      rows: n, columns: o, inner: i, input.pointer, strideA: i,
      weight.pointer, strideB: i, transposedB: true,
      into: output.pointer, strideC: o, adding: bias != nil)
  }

  return output.recorded(.linear, [input, weight] + (bias.map { [$0] } ?? [])) { gradient in
    var gradients: [Tensor?] = [nil, nil, nil]
    if input.requiresGrad {
      let result = Tensor(uninitialized: input.shape)
      if LaneLinear.isWorthwhile(rows: n) {
        LaneLinear(rows: n, terms: o, outputs: i, outputStep: 1, termStep: i)
          .multiply(gradient.pointer, weight.pointer, bias: nil, into: result.pointer)
      } else {
        parallelSgemm(
          rows: n, columns: i, inner: o, gradient.pointer, strideA: o, weight.pointer, strideB: i,
          into: result.pointer, strideC: i)
      }
      gradients[0] = result
    }
    if weight.requiresGrad {
      let result = Tensor(uninitialized: weight.shape)
      parallelSgemm(
        rows: o, columns: i, inner: n, gradient.pointer, strideA: o, transposedA: true,
        input.pointer, strideB: i, into: result.pointer, strideC: i)
      gradients[1] = result
    }
    if let bias, bias.requiresGrad {
      gradients[2] = gradient.summed(to: bias.shape)
    }
    return gradients
  }
}
