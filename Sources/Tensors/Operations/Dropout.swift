/// While training, each element replaced by 0 with probability `p` and the others multiplied by
/// 1 / (1 − p), so that the expected sum stays; otherwise the input itself.
///
/// Traps unless `p` is in 0...1.
public func dropout(
  _ input: Tensor, p: Float = 0.5, training: Bool = true, generator: Generator
) -> Tensor {
  require(p >= 0 && p <= 1, Message.dropoutProbability(p))
  guard training, p > 0 else { return input }
  let scale = p < 1 ? 1 / (1 - p) : 0
  let chances = Tensor.uniform(input.shape, generator: generator)
  let mask = mapping(chances) { chance, mask, count in
    for i in 0..<count { mask[i] = chance[i] < p ? 0 : scale }
  }
  let output = mapping(input, mask) { x, mask, y, count in
    for i in 0..<count { y[i] = x[i] * mask[i] }
  }
  return output.recorded(.dropout, [input]) { gradient in [gradient * mask] }
}
