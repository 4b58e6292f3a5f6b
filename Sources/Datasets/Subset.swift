/// Some pictures of another data set.
public struct Subset<Base: Dataset>: Dataset {
  public let base: Base
  /// The pictures' indices in `base`.
  public let indices: [Int]
  public let name: String

  /// Traps where an index is not one of `base`.
  public init(_ base: Base, indices: [Int], name: String? = nil) {
    require(
      indices.allSatisfy { $0 >= 0 && $0 < base.count },
      "a subset of \(base.name) needs indices in 0..<\(base.count)")
    self.base = base
    self.indices = indices
    self.name = name ?? "\(base.name), \(indices.count) of \(base.count)"
  }

  public var count: Int { indices.count }
  public var classNames: [String] { base.classNames }
  public func label(at index: Int) -> Int { base.label(at: indices[index]) }
  public func image(at index: Int) throws(DatasetError) -> PixelImage {
    try base.image(at: indices[index])
  }
  public func digest(at index: Int) throws(DatasetError) -> String {
    try base.digest(at: indices[index])
  }
}
