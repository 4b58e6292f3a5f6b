import Tensors
import Testing

/// Sizes and settings of one convolution to be tried.
struct ConvolutionCase: Sendable, CustomTestStringConvertible {
  var batch = 1
  var channels = 1
  var size: IntPair = 5
  var filters = 1
  var kernel: IntPair = 3
  var stride: IntPair = 1
  var padding: IntPair = 0
  var dilation: IntPair = 1
  var groups = 1
  var hasBias = true

  var testDescription: String {
    "\(batch)×\(channels)×\(size) by \(filters) of \(kernel), stride \(stride), padding \(padding), "
      + "dilation \(dilation), \(groups) groups\(hasBias ? "" : ", no bias")"
  }

  /// Random input, weight and perhaps bias.
  func tensors() -> [Tensor] {
    let generator = Generator(seed: 3)
    let input = Tensor.randn(
      [batch, channels, size.height, size.width], generator: generator)
    let weight = Tensor.randn(
      [filters, channels / groups, kernel.height, kernel.width], generator: generator)
    return [input, weight] + (hasBias ? [.randn([filters], generator: generator)] : [])
  }

  func output(_ tensors: [Tensor]) -> Tensor {
    conv2d(
      tensors[0], weight: tensors[1], bias: tensors.count > 2 ? tensors[2] : nil, stride: stride,
      padding: padding, dilation: dilation, groups: groups)
  }

  /// One of everything, and combinations that have broken convolutions before: odd sizes, windows
  /// that leave rows over, kernels as large as the image, sizes that are no multiple of a vector.
  static let all: [ConvolutionCase] = [
    .init(),
    .init(hasBias: false),
    .init(size: 1, kernel: 1),
    .init(size: 3, kernel: 3),
    .init(batch: 2, channels: 3, size: 7, filters: 4),
    .init(batch: 3, channels: 2, size: [4, 9], filters: 5, kernel: [3, 2]),
    .init(batch: 2, channels: 1, size: 28, filters: 10, kernel: 5),
    .init(batch: 2, channels: 10, size: 12, filters: 20, kernel: 5),
    .init(channels: 3, size: 17, filters: 2, kernel: 11, stride: 4, padding: 2),
    .init(batch: 5, channels: 2, size: 8, filters: 3, stride: 2),
    .init(batch: 2, channels: 2, size: 8, filters: 3, stride: 2, padding: 1),
    .init(size: [8, 8], kernel: [3, 5], stride: [3, 4], padding: [0, 1]),
    .init(channels: 2, size: 9, filters: 2, stride: [1, 3], padding: [2, 0], dilation: [1, 2]),
    .init(channels: 2, size: 11, filters: 2, padding: 2, dilation: 2),
    .init(size: 7, kernel: 3, stride: 2, padding: 3, dilation: 3),
    .init(batch: 2, channels: 4, size: 6, filters: 6, padding: 1, groups: 2),
    .init(batch: 2, channels: 4, size: 6, filters: 4, stride: 2, padding: 1, groups: 4),
    .init(batch: 2, channels: 6, size: 5, filters: 3, kernel: 1, groups: 3),
    .init(batch: 2, channels: 5, size: 6, filters: 7, kernel: 1),
    .init(batch: 2, channels: 5, size: 7, filters: 3, kernel: 1, stride: 2),
    .init(channels: 2, size: 4, filters: 2, kernel: 1, padding: 1),
    .init(channels: 3, size: 33, filters: 17, padding: 1),
    .init(batch: 2, channels: 16, size: 13, filters: 16, padding: 1),
    .init(batch: 33, channels: 1, size: 6, filters: 2, kernel: 3),
    .init(batch: 40, channels: 8, size: 10, filters: 12, padding: 1),
    .init(batch: 50, channels: 16, size: 9, filters: 20, kernel: 1),
    .init(batch: 20, channels: 4, size: 12, filters: 6, kernel: 5),
    .init(batch: 7, channels: 3, size: 3, filters: 5, padding: 1),
    .init(batch: 9, channels: 3, size: [4, 6], filters: 5, kernel: [4, 2], stride: 2, padding: 1),
    .init(size: [1, 6], kernel: [1, 3], padding: [0, 2]),
    .init(size: [2, 2], kernel: 3, padding: 5),
  ]
}
