/// Normalization of channels, forward and backward.
///
/// Legend: N batch, C channels, P places of a channel in one sample. input and output are [N, C, P];
/// means, variances and sums are [C].
struct BatchNormalization {
  private let batch: Int
  private let channels: Int
  private let places: Int
  private let shape: [Int]

  init(_ shape: [Int]) {
    self.shape = shape
    batch = shape[0]
    channels = shape[1]
    places = shape.dropFirst(2).reduce(1, *)
  }

  var valuesPerChannel: Int { batch * places }

  /// The mean and the variance (with divisor N × P) of each channel.
  func statistics(_ input: Tensor, eps: Float) -> ChannelStatistics {
    let mean = Tensor(uninitialized: [channels])
    let variance = Tensor(uninitialized: [channels])
    forEachChannel { c in
      let total = sum(over: c) { Tensors.sum(of: input.pointer + $0, count: places) }
      let channelMean = Float(total / Double(valuesPerChannel))
      mean.pointer[c] = channelMean
      let squares = sum(over: c) {
        sumOfSquares(of: input.pointer + $0, minus: channelMean, count: places)
      }
      variance.pointer[c] = Float(squares / Double(valuesPerChannel))
    }
    return ChannelStatistics(mean: mean, variance: variance, eps: eps)
  }

  /// y = (x − mean) · scale + bias with scale = weight / √(variance + eps).
  func forward(
    _ input: Tensor, _ statistics: ChannelStatistics, weight: Tensor?, bias: Tensor?
  ) -> Tensor {
    let output = Tensor(uninitialized: shape)
    forEachChannel { c in
      let scale = statistics.inverseDeviation[c] * (weight?.pointer[c] ?? 1)
      let mean = statistics.mean.pointer[c]
      let shift = bias?.pointer[c] ?? 0
      forEachRun(of: c) { start in
        let (x, y) = (input.pointer + start, output.pointer + start)
        for i in 0..<places { y[i] = (x[i] - mean) * scale + shift }
      }
    }
    return output
  }

  /// Per channel the sum of the gradients, and of their products with the normalized input: the
  /// gradients of bias and weight, which that of the input needs too.
  func sums(_ gradient: Tensor, _ input: Tensor, _ statistics: ChannelStatistics)
    -> (gradients: Tensor, products: Tensor)
  {
    let gradients = Tensor(uninitialized: [channels])
    let products = Tensor(uninitialized: [channels])
    forEachChannel { c in
      let mean = statistics.mean.pointer[c]
      gradients.pointer[c] = Float(
        sum(over: c) { Tensors.sum(of: gradient.pointer + $0, count: places) })
      let product = sum(over: c) {
        sumOfProducts(
          of: gradient.pointer + $0, and: input.pointer + $0, minus: mean, count: places)
      }
      products.pointer[c] = Float(product) * statistics.inverseDeviation[c]
    }
    return (gradients, products)
  }

  /// In the forward pass each value also moved its channel's mean and variance, so now the means of
  /// the gradients and of their products are taken off; not so with given statistics (no `sums`).
  func inputGradient(
    _ gradient: Tensor, _ input: Tensor, _ statistics: ChannelStatistics, weight: Tensor?,
    sums: (gradients: Tensor, products: Tensor)?
  ) -> Tensor {
    let result = Tensor(uninitialized: shape)
    let count = Float(valuesPerChannel)
    forEachChannel { c in
      let inverse = statistics.inverseDeviation[c]
      let scale = inverse * (weight?.pointer[c] ?? 1)
      let mean = statistics.mean.pointer[c]
      let meanGradient = (sums?.gradients.pointer[c] ?? 0) / count
      let slope = (sums?.products.pointer[c] ?? 0) / count * inverse
      forEachRun(of: c) { start in
        let (dy, x, dx) = (gradient.pointer + start, input.pointer + start, result.pointer + start)
        for i in 0..<places {
          dx[i] = (dy[i] - meanGradient - (x[i] - mean) * slope) * scale
        }
      }
    }
    return result
  }

  private func forEachChannel(_ body: (Int) -> Void) {
    forEachPiece(of: channels, piece: max(1, 16_384 / max(1, valuesPerChannel))) { channels in
      for c in channels { body(c) }
    }
  }

  /// Calls `body` with where each sample's part of a channel begins.
  @inline(__always)
  private func forEachRun(of channel: Int, _ body: (Int) -> Void) {
    for n in 0..<batch { body((n * channels + channel) * places) }
  }

  @inline(__always)
  private func sum(over channel: Int, _ term: (Int) -> Double) -> Double {
    var total = 0.0
    forEachRun(of: channel) { total += term($0) }
    return total
  }
}
