import NeuralNetworks
import Tensors

/// A layer as diagrams show it: an operation, and what at once happens to each of its values.
struct DiagramLayer {
  /// Such as `conv 5×5`.
  var name: String
  /// Without the batch.
  var shape: [Int]
  /// Such as `ReLU`, in the order of the calls.
  var followers: [String] = []

  /// The followers in words, or nil without any.
  var detail: String? { followers.isEmpty ? nil : followers.joined(separator: " + ") }
  /// The number of channels, or of features.
  var channels: Int { shape.first ?? 1 }
}

extension DiagramLayer {
  /// The parts of a network as layers in a row.
  ///
  /// Operations that change each value by itself follow the layer before them, so that a diagram
  /// has one sign for `relu(conv(x))`.
  static func row(_ parts: some Sequence<Trace.Part>) -> [DiagramLayer] {
    var layers: [DiagramLayer] = []
    for part in parts {
      if case .step(let step) = part, let word = step.followerName, !layers.isEmpty {
        layers[layers.count - 1].followers.append(word)
      } else {
        layers.append(DiagramLayer(part))
      }
    }
    return layers
  }

  private init(_ part: Trace.Part) {
    switch part {
    case .step(let step):
      self.init(name: step.layerName, shape: Array(step.outputShape.dropFirst()))
    case .branches(let branches, let merge):
      self.init(part, ways: branches.count, merge: merge)
    case .tangle(_, let ways, let merge):
      self.init(part, ways: ways, merge: merge)
    }
  }

  /// A block in one sign, named by what its layers' names have in common.
  private init(_ part: Trace.Part, ways: Int, merge: Trace.Step) {
    let layers = part.steps.compactMap { $0.layer?.split(separator: ".") }
    let common = layers.dropFirst().reduce(layers.first?.dropLast() ?? []) { known, path in
      zip(known, path).prefix { $0 == $1 }.map(\.0)[...]
    }
    let word =
      merge.isConcatenation
      ? "joined" : merge.operation == .add ? "added" : "merged by \(merge.operation.name)"
    self.init(
      name: common.isEmpty ? "block" : common.joined(separator: "."),
      shape: Array(merge.outputShape.dropFirst()), followers: ["\(ways) ways \(word)"])
  }
}

extension Trace.Step {
  /// Whether tensors stand one after another along the channels.
  var isConcatenation: Bool { operation == .cat(dim: 1) }

  /// The operation in a diagram, such as `conv 3×3, stride 2`.
  fileprivate var layerName: String {
    switch operation {
    case .conv2d(let geometry, let groups):
      "conv" + geometry.words(usualStride: 1) + (groups > 1 ? ", \(groups) groups" : "")
    case .maxPool2d(let geometry):
      "max pool" + geometry.words(usualStride: geometry.kernelSize)
    case .avgPool2d(let geometry, _):
      "mean pool" + geometry.words(usualStride: geometry.kernelSize)
    case .adaptiveAvgPool2d(let size): "mean pool to \(size)"
    case .flattened, .reshaped: outputShape.count == 2 ? "flatten" : operation.name
    default: followerName ?? operation.name
    }
  }

  /// The word for an operation that changes each value by itself and follows a layer; nil for all
  /// others.
  fileprivate var followerName: String? {
    guard sources.count == 1, inputShapes.first == outputShape else { return nil }
    return switch operation {
    case .relu: "ReLU"
    case .batchNorm: "batch norm"
    case .localResponseNorm: "response norm"
    case .multiply, .divide: "scaling"
    case .add, .subtract: "shift"
    case .sigmoid, .tanh, .dropout, .exp, .log, .sqrt, .abs, .clamp, .negate, .softmax,
      .logSoftmax:
      operation.name
    default: nil
    }
  }
}

extension ConvolutionGeometry {
  /// Such as ` 3×3, stride 2`.
  fileprivate func words(usualStride: IntPair) -> String {
    " \(kernelSize)" + (stride == usualStride ? "" : ", stride \(stride.words)")
      + (dilation == 1 ? "" : ", dilation \(dilation.words)")
  }
}

extension IntPair {
  /// One number where height and width are equal.
  fileprivate var words: String { height == width ? "\(height)" : "\(self)" }
}
