extension Tensor {
  /// From how many images on a batch is worth being put into lanes.
  static let imagesWorthLanes = 8

  /// A batch of images whose elements, in lanes, are arbitrary until they are written.
  convenience init(lanes shape: [Int]) {
    self.init(lanes: Storage(count: LaneShape(shape).count), shape: shape)
  }

  /// Whether the elements lie in lanes, so that operations had better stay there.
  var isInLanes: Bool { lanes != nil }

  /// The elements in lanes; those of a tensor in row-major order are converted and not kept.
  func inLanes() -> Storage {
    if let lanes { return lanes }
    let shape = LaneShape(self.shape)
    let converted = Storage(count: shape.count)
    shape.fill(converted.pointer, from: pointer)
    return converted
  }

  /// The elements of a tensor in lanes in row-major order.
  func leavingLanes(_ lanes: Storage) -> Storage {
    let converted = Storage(count: count)
    LaneShape(shape).read(lanes.pointer, into: converted.pointer)
    return converted
  }
}
