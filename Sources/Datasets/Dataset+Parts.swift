import Tensors

extension Dataset {
  /// The first pictures, at most `count` of them.
  public func prefix(_ count: Int) -> Subset<Self> {
    require(count >= 0, "the first \(count) pictures of \(name): use 0 or more")
    return Subset(self, indices: Array(0..<min(count, self.count)))
  }

  /// Two parts without a common picture: the first has `fraction` of each class, rounded down; the
  /// order within the parts is the data set's own.
  ///
  /// - Parameter fraction: in 0...1.
  public func split(_ fraction: Double, seed: UInt64) -> (Subset<Self>, Subset<Self>) {
    require((0...1).contains(fraction), "a split needs a fraction in 0...1, not \(fraction)")
    var generator = Generator(seed: seed)
    var members = [[Int]](repeating: [], count: classNames.count)
    for index in 0..<count { members[label(at: index)].append(index) }
    var isFirst = [Bool](repeating: false, count: count)
    for ofOneClass in members {
      let chosen = Int(Double(ofOneClass.count) * fraction)
      for index in ofOneClass.shuffled(using: &generator).prefix(chosen) { isFirst[index] = true }
    }
    return (
      Subset(self, indices: (0..<count).filter { isFirst[$0] }),
      Subset(self, indices: (0..<count).filter { !isFirst[$0] })
    )
  }
}
