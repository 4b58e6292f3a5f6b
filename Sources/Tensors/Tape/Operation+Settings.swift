extension Operation {
  /// The settings by the names of their labels. Whether something holds is 1 or 0; a setting that
  /// is no whole number is left out.
  public var settings: [String: [Int]] {
    switch self {
    case .sum(let dims, let keepDim), .mean(let dims, let keepDim), .max(let dims, let keepDim),
      .min(let dims, let keepDim), .argmax(let dims, let keepDim):
      ["dim": dims, "keepDim": [keepDim ? 1 : 0]]
    case .reshaped(let shape): ["to": shape]
    case .flattened(let from): ["from": [from]]
    case .squeezed(let dim), .unsqueezed(let dim), .cat(let dim), .stack(let dim),
      .softmax(let dim), .logSoftmax(let dim):
      ["dim": [dim]]
    case .permuted(let dims), .flipped(let dims): ["dims": dims]
    case .slice(let start, let length): ["start": [start], "length": [length]]
    case .element(let index): ["index": [index]]
    case .pad(let padding): ["padding": padding]
    case .conv2d(let geometry, let groups):
      geometry.settings.merging(["groups": [groups]]) { first, _ in first }
    case .maxPool2d(let geometry):
      poolSettings(geometry)
    case .avgPool2d(let geometry, let countIncludePad):
      poolSettings(geometry).merging(["countIncludePad": [countIncludePad ? 1 : 0]]) { a, _ in a }
    case .adaptiveAvgPool2d(let outputSize): ["outputSize": outputSize.array]
    case .localResponseNorm(let size, _, _, _): ["size": [size]]
    case .nllLoss(let labels), .crossEntropy(let labels): ["target": labels]
    default: [:]
    }
  }

  /// How the operation moves a window over its input, where it does.
  public var geometry: ConvolutionGeometry? {
    switch self {
    case .conv2d(let geometry, _), .maxPool2d(let geometry), .avgPool2d(let geometry, _): geometry
    default: nil
    }
  }

  private func poolSettings(_ geometry: ConvolutionGeometry) -> [String: [Int]] {
    [
      "kernelSize": geometry.kernelSize.array, "stride": geometry.stride.array,
      "padding": geometry.padding.array, "ceilMode": [geometry.ceilMode ? 1 : 0],
    ]
  }
}
