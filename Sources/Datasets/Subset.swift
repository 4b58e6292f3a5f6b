import Tensors

/// Some pictures of another data set.
public struct Subset<Base: Dataset>: Dataset {
  public let base: Base
  /// The pictures' indices in `base`.
  public let indices: [Int]
  public let name: String

  /// Traps where an index is not one of `base`.
  public init(_ base: Base, indices: [Int], name: String? = nil) {
    precondition(
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
}

extension Dataset {
  /// The first pictures, at most `count` of them.
  public func prefix(_ count: Int) -> Subset<Self> {
    Subset(self, indices: Array(0..<min(count, self.count)))
  }

  /// Two parts without a common picture: the first has `fraction` of each class, rounded down; the
  /// order within the parts is the data set's own.
  ///
  /// - Parameter fraction: in 0...1.
  public func split(_ fraction: Double, seed: UInt64) -> (Subset<Self>, Subset<Self>) {
    precondition((0...1).contains(fraction), "a split needs a fraction in 0...1, not \(fraction)")
    var generator = Generator(seed: seed)
    var first: [Int] = []
    for label in classNames.indices {
      let members = (0..<count).filter { self.label(at: $0) == label }.shuffled(using: &generator)
      first += members.prefix(Int(Double(members.count) * fraction))
    }
    let chosen = Set(first)
    return (
      Subset(self, indices: first.sorted()),
      Subset(self, indices: (0..<count).filter { !chosen.contains($0) })
    )
  }
}
