import Tensors

/// How fast this machine multiplies large matrices: what no convolution by plain multiplication
/// goes beyond by much.
struct ProductLimit {
  /// Multiplications per second, each with its addition, on all cores.
  let multiplicationsPerSecond: Double

  /// The best of several products of two matrices of 1,024×1,024.
  static func measured() -> ProductLimit {
    let size = 1_024
    let generator = Generator(seed: 0)
    let (a, b) = (
      Tensor.randn([size, size], generator: generator),
      Tensor.randn([size, size], generator: generator)
    )
    let seconds = (0..<8).map { _ in
      let start = ContinuousClock.now
      _ = withoutGrad { matmul(a, b) }.values.first
      return (ContinuousClock.now - start) / .seconds(1)
    }
    let fastest = seconds.min() ?? .infinity
    return ProductLimit(multiplicationsPerSecond: Double(size * size * size) / fastest)
  }
}
