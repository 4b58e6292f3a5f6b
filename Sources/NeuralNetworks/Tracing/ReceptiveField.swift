import Tensors

/// The part of the image that one value of a feature map depends on.
///
/// It grows with every window: by (kernel − 1) times the distance of the values that the window
/// covers, and each stride multiplies that distance.
public struct ReceptiveField: Hashable, Sendable {
  /// Rows × columns of the image, the padding around it included.
  public private(set) var size: IntPair
  /// How far apart in the image the fields of neighboring values lie, in pixels.
  public private(set) var distance: IntPair
  /// Rows × columns of the feature map.
  private var map: IntPair

  /// The field of a pixel; nil unless the shape is `[batch, channels, height, width]`.
  init?(ofInput shape: [Int]) {
    guard shape.count == 4 else { return nil }
    size = 1
    distance = 1
    map = IntPair(height: shape[2], width: shape[3])
  }

  /// The smallest field that holds those of all inputs of an operation; nil where no input has one.
  static func joined(_ fields: [ReceptiveField?]) -> ReceptiveField? {
    let fields = fields.compactMap(\.self)
    guard var joined = fields.first else { return nil }
    for field in fields {
      joined.size.height = max(joined.size.height, field.size.height)
      joined.size.width = max(joined.size.width, field.size.width)
    }
    return joined
  }

  /// The field of the output of an operation on values with this field.
  func after(_ operation: Operation, inputShape: [Int], outputShape: [Int]) -> ReceptiveField {
    var field = self
    if let geometry = operation.geometry {
      field.grow(extent: geometry.extent, stride: geometry.stride)
    } else if case .adaptiveAvgPool2d(let outputSize) = operation {
      field.adapt(to: outputSize)
    } else if operation.seesWholeMap(inputShape: inputShape, outputShape: outputShape) {
      field.grow(extent: map, stride: 1)
      field.map = 1
    }
    if outputShape.count == 4 {
      field.map = IntPair(height: outputShape[2], width: outputShape[3])
    }
    return field
  }

  /// Windows of adaptive pooling are as large as cover the map, and move by their share of it.
  private mutating func adapt(to outputSize: IntPair) {
    func extent(_ length: Int, _ count: Int) -> Int {
      (0..<count).map { (($0 + 1) * length + count - 1) / count - $0 * length / count }.max() ?? 1
    }
    grow(
      extent: IntPair(
        height: extent(map.height, outputSize.height), width: extent(map.width, outputSize.width)),
      stride: IntPair(
        height: max(1, map.height / outputSize.height),
        width: max(1, map.width / outputSize.width)))
  }

  private mutating func grow(extent: IntPair, stride: IntPair) {
    size.height += (extent.height - 1) * distance.height
    size.width += (extent.width - 1) * distance.width
    distance.height *= stride.height
    distance.width *= stride.width
  }
}

extension ReceptiveField: CustomStringConvertible {
  /// `16` for a square field, `16×12` for another.
  public var description: String {
    size.height == size.width ? "\(size.height)" : "\(size)"
  }
}

extension Operation {
  /// Whether each output value depends on all places of a feature map at once.
  fileprivate func seesWholeMap(inputShape: [Int], outputShape: [Int]) -> Bool {
    switch self {
    case .linear, .matmul: true
    case .sum(let dims, _), .mean(let dims, _), .max(let dims, _), .min(let dims, _):
      inputShape.count != 4 || dims.isEmpty || dims.contains(2) || dims.contains(3)
    default: false
    }
  }
}
