import Glibc

/// How surprised a classifier is by the right answers, in nats: the mean of -log(probability given
/// to the right class).
///
/// The logits are scores `[batch, classes]`, not probabilities; `target` holds the right class of
/// each sample. A classifier that knows nothing of ten classes has ln 10 = 2.3026. Traps for an empty
/// batch and for labels that are no class.
public func crossEntropy(
  _ logits: Tensor, target: [Int], reduction: Reduction = .mean
) -> Tensor {
  checkLabels("crossEntropy", logits.shape, target)
  let classes = logits.shape[1]
  let losses = Tensor(uninitialized: [target.count])
  let (scores, loss) = (logits.pointer, losses.pointer)
  forEachLine(of: logits.shape, along: 1) { line in
    let x = line.elements(of: scores)
    let sample = line.start / classes
    loss[sample] = x.logSumExp - x[target[sample]]
  }

  return unrecorded { reduction.applied(to: losses) }
    .recorded(.crossEntropy(labels: target), [logits]) { gradient in
      let result = Tensor(uninitialized: logits.shape)
      let (scores, gradients) = (logits.pointer, result.pointer)
      forEachLine(of: logits.shape, along: 1) { line in
        let (x, dx) = (line.elements(of: scores), line.elements(of: gradients))
        let sample = line.start / classes
        let share = reduction.share(of: gradient, forLoss: sample, of: target.count)
        let shift = x.logSumExp
        // The loss falls with the right score and rises with each probability.
        for i in 0..<classes { dx[i] = share * expf(x[i] - shift) }
        dx[target[sample]] -= share
      }
      return [result]
    }
}

/// The negative log-likelihood: the mean of -`input` at the right classes, for log-probabilities
/// `[batch, classes]` from `logSoftmax`. Traps for an empty batch and for labels that are no class.
public func nllLoss(
  _ input: Tensor, target: [Int], reduction: Reduction = .mean
) -> Tensor {
  checkLabels("nllLoss", input.shape, target)
  let classes = input.shape[1]
  let losses = Tensor(uninitialized: [target.count])
  for (sample, label) in target.enumerated() {
    losses.pointer[sample] = -input.pointer[sample * classes + label]
  }

  return unrecorded { reduction.applied(to: losses) }
    .recorded(.nllLoss(labels: target), [input]) { gradient in
      let result = Tensor.zeros(input.shape)
      for (sample, label) in target.enumerated() {
        result.pointer[sample * classes + label] = -reduction.share(
          of: gradient, forLoss: sample, of: target.count)
      }
      return [result]
    }
}

private func checkLabels(_ operation: String, _ shape: [Int], _ target: [Int]) {
  require(
    shape.count == 2 && shape[0] == target.count,
    Message.labelCount(operation, shape: shape, labels: target.count))
  require(!target.isEmpty, Message.emptyBatch(operation))
  for (sample, label) in target.enumerated() where !(0..<shape[1]).contains(label) {
    require(false, Message.labelRange(operation, label, sample: sample, classes: shape[1]))
  }
}
