import Testing

@testable import Tensors

/// A convolution with 3 × 3 kernels on a batch in lanes, with random operands.
struct WinogradCase: Sendable, CustomTestStringConvertible {
  var batch = 17
  var channels = 3
  var filters = 5
  var size: IntPair = 7
  var padding: IntPair = 1
  var groups = 1

  /// Odd sizes, sizes that are no multiple of a tile's side, maps smaller than a tile, one channel,
  /// numbers of channels and filters on both sides of multiples of eight.
  static let all = [
    WinogradCase(batch: 1, channels: 1, filters: 1, size: 4),
    WinogradCase(batch: 16, channels: 1, filters: 3, size: 1),
    WinogradCase(batch: 17, channels: 2, filters: 9, size: 3),
    WinogradCase(batch: 40, channels: 9, filters: 8, size: 5),
    WinogradCase(batch: 16, channels: 8, filters: 17, size: [6, 4], padding: 0),
    WinogradCase(batch: 2, channels: 4, filters: 2, size: [9, 12], padding: 2),
    WinogradCase(batch: 3, channels: 5, filters: 7, size: [13, 11]),
    WinogradCase(batch: 17, channels: 3, filters: 4, size: [3, 8], padding: [0, 2]),
    WinogradCase(batch: 18, channels: 6, filters: 4, size: [8, 7], groups: 2),
    WinogradCase(batch: 1, channels: 9, filters: 27, size: [6, 10], padding: [2, 1], groups: 3),
    WinogradCase(batch: 33, channels: 4, filters: 4, size: 4, groups: 4),
    WinogradCase(batch: 5, channels: 24, filters: 16, size: [16, 8]),
  ]

  var convolution: Winograd {
    Winograd(
      bundles: (batch + 15) / 16, groups: groups, channels: channels / groups,
      filters: filters / groups, inputSize: size, padding: padding)
  }

  var input: Tensor { random([batch, channels, size.height, size.width], seed: 1) }
  var weight: Tensor { random([filters, channels / groups, 3, 3], seed: 2) }
  var bias: Tensor { random([filters], seed: 3) }
  var gradient: Tensor {
    random([batch, filters] + convolution.outputSize.array, seed: 4)
  }

  var output: Tensor {
    let (pixels, weight, bias) = (input.inLanes(), weight, bias)
    let output = Storage(count: LaneShape(gradient.shape).count)
    withExtendedLifetime((pixels, weight, bias)) {
      convolution.forward(
        pixels.pointer, weight.pointer, bias: bias.pointer, into: output.pointer)
    }
    return Tensor(lanes: output, shape: gradient.shape)
  }

  var inputGradient: Tensor {
    let (received, weight) = (gradient.inLanes(), weight)
    let result = Storage(count: LaneShape(input.shape).count)
    withExtendedLifetime((received, weight)) {
      convolution.inputGradient(received.pointer, weight.pointer, into: result.pointer)
    }
    return Tensor(lanes: result, shape: input.shape)
  }

  var weightGradient: Tensor {
    let (pixels, received) = (input.inLanes(), gradient.inLanes())
    let result = Tensor(uninitialized: weight.shape)
    withExtendedLifetime((pixels, received, result)) {
      convolution.weightGradient(pixels.pointer, received.pointer, into: result.pointer)
    }
    return result
  }

  private func random(_ shape: [Int], seed: UInt64) -> Tensor {
    .randn(shape, generator: Generator(seed: seed))
  }

  var testDescription: String {
    "\(batch) × \(channels) × \(size) → \(filters), padding \(padding), \(groups) groups"
  }
}
