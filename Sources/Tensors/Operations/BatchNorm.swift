/// Each channel shifted and scaled to mean 0 and variance 1, then to the learned `bias` and `weight`:
/// (x − mean) / √(variance + eps) · weight + bias.
///
/// The input is `[batch, channels, …]`, all else `[channels]`. While training, mean and variance are
/// those of the batch, and the running ones move towards them by `momentum` (the variance with the
/// divisor count − 1); otherwise the running ones are used. Traps if shapes do not fit, and while
/// training if a channel has a single value.
public func batchNorm(
  _ input: Tensor, runningMean: Buffer?, runningVar: Buffer?, weight: Tensor? = nil,
  bias: Tensor? = nil, training: Bool = false, momentum: Float = 0.1, eps: Float = 1e-5
) -> Tensor {
  checkBatchNorm(input.shape, [runningMean, runningVar, weight, bias], training: training)
  let inLanes = input.isInLanes
  let kernel = BatchNormalization(input.shape, inLanes: inLanes)
  let values = inLanes ? input.inLanes() : input.storage
  let statistics: ChannelStatistics
  if let runningMean, let runningVar, !training {
    statistics = ChannelStatistics(mean: runningMean, variance: runningVar, eps: eps)
  } else {
    statistics = kernel.statistics(values.pointer, eps: eps)
    if training {
      statistics.update(runningMean, runningVar, momentum: momentum, count: kernel.valuesPerChannel)
    }
  }
  let output = inLanes ? Tensor(lanes: input.shape) : Tensor(uninitialized: input.shape)
  kernel.forward(
    values.pointer, statistics, weight: weight, bias: bias,
    into: (output.lanes ?? output.storage).pointer)

  let usesBatch = training || runningMean == nil || runningVar == nil
  return output.recorded(.batchNorm, [input, weight, bias].compactMap(\.self)) { gradient in
    let received = inLanes ? gradient.inLanes() : gradient.storage
    let sums = kernel.sums(received.pointer, values.pointer, statistics)
    var inputGradient: Tensor?
    if input.requiresGrad {
      let result = inLanes ? Tensor(lanes: input.shape) : Tensor(uninitialized: input.shape)
      kernel.inputGradient(
        received.pointer, values.pointer, statistics, weight: weight,
        sums: usesBatch ? sums : nil, into: (result.lanes ?? result.storage).pointer)
      inputGradient = result
    }
    return [
      [inputGradient],
      weight.map { [$0.requiresGrad ? sums.products : nil] } ?? [],
      bias.map { [$0.requiresGrad ? sums.gradients : nil] } ?? [],
    ].flatMap(\.self)
  }
}

private func checkBatchNorm(_ input: [Int], _ vectors: [Tensor?], training: Bool) {
  require(input.count >= 2, Message.batchNormRank(input))
  for vector in vectors.compactMap(\.self) {
    require(vector.shape == [input[1]], Message.batchNormVector(vector.shape, input: input))
  }
  require(
    !training || input.reduce(1, *) / max(input[1], 1) > 1, Message.batchNormSingle(input))
}
