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
  /// - Parameters:
  ///   - fraction: in 0...1.
  ///   - groups: pictures that belong together, such as `duplicates()`: each group goes to one side
  ///     as a whole, and the first part of a class may be larger by what a group adds.
  public func split(
    _ fraction: Double, seed: UInt64, together groups: [[Int]] = []
  ) -> (Subset<Self>, Subset<Self>) {
    require((0...1).contains(fraction), "a split needs a fraction in 0...1, not \(fraction)")
    var generator = Generator(seed: seed)
    let units = units(groups)
    var members = [[[Int]]](repeating: [], count: classNames.count)
    for unit in units { members[label(at: unit[0])].append(unit) }
    var sizes = [Int](repeating: 0, count: classNames.count)
    for index in 0..<count { sizes[label(at: index)] += 1 }

    var isFirst = [Bool](repeating: false, count: count)
    var taken = [Int](repeating: 0, count: classNames.count)
    for (ofClass, size) in zip(members.indices, sizes) {
      let wanted = Int(Double(size) * fraction)
      for unit in members[ofClass].shuffled(using: &generator) where taken[ofClass] < wanted {
        for index in unit {
          isFirst[index] = true
          taken[label(at: index)] += 1
        }
      }
    }
    return (
      Subset(self, indices: (0..<count).filter { isFirst[$0] }),
      Subset(self, indices: (0..<count).filter { !isFirst[$0] })
    )
  }

  /// The groups, and every other picture alone, by their first picture.
  private func units(_ groups: [[Int]]) -> [[Int]] {
    var leaders = Array(0..<count)
    for group in groups {
      require(
        group.allSatisfy(leaders.indices.contains),
        "the group \(group) has a picture that is not one of the \(count) of \(name)")
      for index in group { leaders[index] = group.min() ?? index }
    }
    var units = [[Int]](repeating: [], count: count)
    for (index, leader) in leaders.enumerated() { units[leader].append(index) }
    return units.filter { !$0.isEmpty }
  }
}
