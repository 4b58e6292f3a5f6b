/// For each position of a line at its new length: the old positions around it and their weights.
///
/// The triangle is two pixels wide, of the old line where it grows and of the new one where it
/// shrinks, so that every old pixel counts.
struct TriangleFilter {
  /// For each new position the first old one.
  let starts: [Int]
  /// For each new position the weights of the old ones from its start on; they add up to 1.
  let weights: [[Float]]

  init(from oldCount: Int, to newCount: Int) {
    let scale = Float(oldCount) / Float(newCount)
    let reach = max(scale, 1)
    var starts: [Int] = []
    var weights: [[Float]] = []
    for position in 0..<newCount {
      let center = (Float(position) + 0.5) * scale
      let first = max(0, Int((center - reach).rounded(.down)))
      let last = min(oldCount - 1, Int((center + reach).rounded(.up)))
      let raw = (first...last).map { max(0, 1 - abs((Float($0) + 0.5 - center) / reach)) }
      let total = raw.reduce(0, +)
      starts.append(first)
      weights.append(raw.map { $0 / total })
    }
    self.starts = starts
    self.weights = weights
  }

  /// The new value at a position.
  func sum(of line: [Float], at position: Int) -> Float {
    let start = starts[position]
    var sum: Float = 0
    for (offset, weight) in weights[position].enumerated() { sum += weight * line[start + offset] }
    return sum
  }
}
