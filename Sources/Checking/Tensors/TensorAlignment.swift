import LessonDocument

/// Which expected number belongs to which element of a displayed tensor.
///
/// `...` in a list stands for any number of its elements: what stands before it is aligned with
/// the first elements, what stands behind it with the last. Where a list has several wildcards,
/// what stands between two of them is taken at the first place where it fits.
struct TensorAlignment {
  /// An expected number and the row-major index of its element.
  typealias Pair = (index: Int, expected: ExpectedNumber)

  let shape: [Int]
  /// Decides between places for what stands between two wildcards.
  let isRight: (Pair) -> Bool

  /// The pairs in the order of the expected text; nil where the structure does not fit the shape.
  func pairs(of root: ExpectedTensor.Node) -> [Pair]? {
    pairs(of: root, dimension: 0, index: 0)
  }

  /// Elements between one step of `dimension` and the next.
  private func stride(after dimension: Int) -> Int {
    shape.dropFirst(dimension + 1).reduce(1, *)
  }

  private func pairs(of node: ExpectedTensor.Node, dimension: Int, index: Int) -> [Pair]? {
    switch node {
    case .wildcard: return []
    case .number(let number):
      return dimension == shape.count ? [(index, number)] : nil
    case .list(let nodes):
      guard dimension < shape.count else { return nil }
      return pairs(of: nodes, dimension: dimension, index: index)
    }
  }

  private func pairs(of nodes: [ExpectedTensor.Node], dimension: Int, index: Int) -> [Pair]? {
    let runs = nodes.split(separator: .wildcard, omittingEmptySubsequences: false)
    let count = shape[dimension]
    let written = runs.reduce(0) { $0 + $1.count }
    guard runs.count > 1 ? written <= count : written == count else { return nil }

    let place = { (run: ArraySlice<ExpectedTensor.Node>, element: Int) in
      self.pairs(of: run, at: element, dimension: dimension, index: index)
    }
    guard var result = place(runs[0], 0) else { return nil }
    guard runs.count > 1, let last = runs.last else { return result }
    var start = runs[0].count
    var reserved = written - runs[0].count
    for run in runs.dropFirst().dropLast() {
      reserved -= run.count
      let candidates = (start...(count - reserved - run.count)).lazy
        .compactMap { element in place(run, element).map { (element: element, pairs: $0) } }
      guard
        let found = candidates.first(where: { $0.pairs.allSatisfy(isRight) })
          ?? candidates.first
      else { return nil }
      result += found.pairs
      start = found.element + run.count
    }
    guard let tail = place(last, count - last.count) else { return nil }
    return result + tail
  }

  /// The pairs of consecutive elements, the first of them at `element` of the dimension.
  private func pairs(
    of run: ArraySlice<ExpectedTensor.Node>, at element: Int, dimension: Int, index: Int
  ) -> [Pair]? {
    var result: [Pair] = []
    for (offset, node) in run.enumerated() {
      let child = index + (element + offset) * stride(after: dimension)
      guard let pairs = pairs(of: node, dimension: dimension + 1, index: child) else { return nil }
      result += pairs
    }
    return result
  }
}
