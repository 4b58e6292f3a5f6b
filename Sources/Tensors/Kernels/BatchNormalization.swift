/// Normalization of channels, forward and backward, of a batch in row-major order or in lanes.
///
/// Legend: R runs, C channels, P values of a channel in one run. input and output are [R, C, P]; means,
/// variances and sums are [C]. In row-major order a run is a sample, in lanes a bundle; of the last
/// bundle only some lanes may count.
struct BatchNormalization {
  private let channels: Int
  private let runs: Int
  private let length: Int
  /// 1 in the lanes that count in the last run, else 0; nil if all do.
  private let lastLanes: Vector?
  /// N × P, the values of a channel.
  let valuesPerChannel: Int

  init(_ shape: [Int], inLanes: Bool) {
    channels = shape[1]
    let places = shape.dropFirst(2).reduce(1, *)
    valuesPerChannel = shape[0] * places
    runs = inLanes ? LaneShape(shape).bundles : shape[0]
    length = inLanes ? places * LaneShape.lanes : places
    let used = shape[0] % LaneShape.lanes
    if inLanes && used > 0 {
      var lanes = Vector.zero
      for lane in 0..<used { lanes[lane] = 1 }
      lastLanes = lanes
    } else {
      lastLanes = nil
    }
  }

  /// The mean and the variance (with divisor N × P) of each channel.
  func statistics(_ input: UnsafePointer<Float>, eps: Float) -> ChannelStatistics {
    let mean = Tensor(uninitialized: [channels])
    let variance = Tensor(uninitialized: [channels])
    let (means, variances) = (mean.pointer, variance.pointer)
    forEachChannel { c in
      let total = sum(over: c) { start, lanes in
        guard let lanes else { return Tensors.sum(of: input + start, count: length) }
        return Tensors.sum(of: input + start, times: lanes, count: length)
      }
      means[c] = Float(total / Double(valuesPerChannel))
      let squares = sum(over: c) { start, lanes in
        guard let lanes else {
          return sumOfSquares(of: input + start, minus: means[c], count: length)
        }
        return sumOfSquares(of: input + start, minus: means[c], times: lanes, count: length)
      }
      variances[c] = Float(squares / Double(valuesPerChannel))
    }
    return ChannelStatistics(mean: mean, variance: variance, eps: eps)
  }

  /// y = (x − mean) · scale + bias with scale = weight / √(variance + eps).
  func forward(
    _ input: UnsafePointer<Float>, _ statistics: ChannelStatistics, weight: Tensor?,
    bias: Tensor?, into output: UnsafeMutablePointer<Float>
  ) {
    forEachChannel { c in
      let scale = statistics.inverseDeviation[c] * (weight?.pointer[c] ?? 1)
      let mean = statistics.mean.pointer[c]
      let shift = bias?.pointer[c] ?? 0
      forEachRun(of: c) { start, _ in
        let (x, y) = (input + start, output + start)
        for i in 0..<length { y[i] = (x[i] - mean) * scale + shift }
      }
    }
  }

  /// Per channel the sum of the gradients, and of their products with the normalized input: the
  /// gradients of bias and weight, which that of the input needs too.
  func sums(
    _ gradient: UnsafePointer<Float>, _ input: UnsafePointer<Float>,
    _ statistics: ChannelStatistics
  ) -> (gradients: Tensor, products: Tensor) {
    let gradients = Tensor(uninitialized: [channels])
    let products = Tensor(uninitialized: [channels])
    let (gradientSums, productSums) = (gradients.pointer, products.pointer)
    forEachChannel { c in
      let mean = statistics.mean.pointer[c]
      // Gradients in lanes that do not count are 0.
      let total = sum(over: c) { start, _ in Tensors.sum(of: gradient + start, count: length) }
      gradientSums[c] = Float(total)
      let product = sum(over: c) { start, _ in
        sumOfProducts(of: gradient + start, and: input + start, minus: mean, count: length)
      }
      productSums[c] = Float(product) * statistics.inverseDeviation[c]
    }
    return (gradients, products)
  }

  /// In the forward pass each value also moved its channel's mean and variance, so now the means of
  /// the gradients and of their products are taken off; not so with given statistics (no `sums`).
  func inputGradient(
    _ gradient: UnsafePointer<Float>, _ input: UnsafePointer<Float>,
    _ statistics: ChannelStatistics, weight: Tensor?,
    sums: (gradients: Tensor, products: Tensor)?, into result: UnsafeMutablePointer<Float>
  ) {
    let count = Float(valuesPerChannel)
    forEachChannel { c in
      let inverse = statistics.inverseDeviation[c]
      let scale = inverse * (weight?.pointer[c] ?? 1)
      let mean = statistics.mean.pointer[c]
      let meanGradient = (sums?.gradients.pointer[c] ?? 0) / count
      let slope = (sums?.products.pointer[c] ?? 0) / count * inverse
      forEachRun(of: c) { start, lanes in
        let (dy, x, dx) = (gradient + start, input + start, result + start)
        for i in 0..<length {
          dx[i] = (dy[i] - meanGradient - (x[i] - mean) * slope) * scale
        }
        if let lanes {
          for i in stride(from: 0, to: length, by: LaneShape.lanes) {
            store(loadVector(dx + i) * lanes, to: dx + i)
          }
        }
      }
    }
  }

  private func forEachChannel(_ body: (Int) -> Void) {
    forEachPiece(of: channels, piece: max(1, 16_384 / max(1, valuesPerChannel))) { channels in
      for c in channels { body(c) }
    }
  }

  /// Calls `body` with where each run's part of a channel begins, and which of its lanes count if not
  /// all do.
  @inline(__always)
  private func forEachRun(of channel: Int, _ body: (_ start: Int, _ lanes: Vector?) -> Void) {
    for run in 0..<runs {
      body((run * channels + channel) * length, run == runs - 1 ? lastLanes : nil)
    }
  }

  @inline(__always)
  private func sum(over channel: Int, _ term: (_ start: Int, _ lanes: Vector?) -> Double) -> Double
  {
    var total = 0.0
    forEachRun(of: channel) { total += term($0, $1) }
    return total
  }
}
