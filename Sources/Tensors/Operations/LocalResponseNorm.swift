import Glibc

/// Each value divided by a power of the mean square of its neighbors in `size` channels around it:
/// x / (k + alpha · mean of squares) ^ beta, channels beyond the ends counting as zeros.
///
/// The input is `[batch, channels, …]`. From Krizhevsky, Sutskever and Hinton, 2012.
public func localResponseNorm(
  _ input: Tensor, size: Int, alpha: Float = 1e-4, beta: Float = 0.75, k: Float = 1
) -> Tensor {
  require(input.shape.count >= 2 && size > 0, Message.localResponseNorm(input.shape, size: size))
  let window = ChannelWindow(input.shape)
  // Legend: d = k + alpha · mean of squares, of the input's shape.
  let squares = mapping(input) { x, y, count in
    for i in 0..<count { y[i] = x[i] * x[i] }
  }
  let d = mapping(window.sum(squares, before: size / 2, after: (size - 1) / 2)) { x, y, count in
    for i in 0..<count { y[i] = k + alpha / Float(size) * x[i] }
  }
  let output = mapping(input, d) { x, d, y, count in
    for i in 0..<count { y[i] = x[i] * powf(d[i], -beta) }
  }

  return output.recorded(
    .localResponseNorm(size: size, alpha: alpha, beta: beta, k: k), [input]
  ) { gradient in
    // In the forward pass each value was in the windows of its neighbors, so now it gets a part
    // from each of them: -2 · alpha · beta / size · x · Σ dy · x · d ^ (-beta - 1).
    let direct = mapping(gradient, d) { dy, d, y, count in
      for i in 0..<count { y[i] = dy[i] * powf(d[i], -beta) }
    }
    let shares = direct * input / d
    let sums = window.sum(shares, before: (size - 1) / 2, after: size / 2)
    return [direct - input * sums * (2 * alpha * beta / Float(size))]
  }
}

/// Sums over neighboring channels of [N, C, P].
private struct ChannelWindow {
  private let channels: Int
  private let places: Int

  init(_ shape: [Int]) {
    channels = shape[1]
    places = shape.dropFirst(2).reduce(1, *)
  }

  func sum(_ input: Tensor, before: Int, after: Int) -> Tensor {
    let output = Tensor.zeros(input.shape)
    forEachPiece(of: input.shape[0] * channels, piece: max(1, 4_096 / max(1, places))) { planes in
      for plane in planes {
        let c = plane % channels
        let y = output.pointer + plane * places
        for neighbor in max(0, c - before)...min(channels - 1, c + after) {
          let x = input.pointer + (plane - c + neighbor) * places
          for i in 0..<places { y[i] += x[i] }
        }
      }
    }
    return output
  }
}
