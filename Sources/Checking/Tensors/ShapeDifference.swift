/// Says how one shape differs from another.
struct ShapeDifference {
  let expected: [Int]
  let displayed: [Int]

  /// In words, the most telling fact first; one line each.
  var details: [String] {
    if let fact = missingDimension ?? permutation { return [fact] }
    var facts: [String] = []
    if expected.count != displayed.count {
      facts.append("expected \(dimensions(expected)), got \(dimensions(displayed))")
    } else {
      facts.append(contentsOf: differingDimensions)
    }
    if expected.reduce(1, *) == displayed.reduce(1, *) {
      facts.append("the same number of values in another shape")
    }
    return facts
  }

  private func dimensions(_ shape: [Int]) -> String { count(shape.count, "dimension") }

  private var missingDimension: String? {
    if expected == [1] + displayed {
      return "the batch dimension is missing: the values are expected within one more bracket"
    }
    if displayed == [1] + expected {
      return "a batch dimension of 1 too many: the values are expected within one bracket less"
    }
    if expected.count != displayed.count, withoutOnes(expected) == withoutOnes(displayed) {
      return "the shapes differ only in dimensions of size 1"
    }
    return nil
  }

  private func withoutOnes(_ shape: [Int]) -> [Int] { shape.filter { $0 != 1 } }

  private var permutation: String? {
    let rank = expected.count
    guard displayed.count == rank, rank >= 2, displayed.sorted() == expected.sorted() else {
      return nil
    }
    if rank == 2 { return "rows and columns are exchanged (transposed)" }
    if rank == 4, displayed == [expected[0], expected[2], expected[3], expected[1]] {
      return "the channels stand last: expected [batch, channels, height, width]"
    }
    if displayed == Array(expected.dropLast(2)) + [expected[rank - 1], expected[rank - 2]] {
      return "the last two dimensions are exchanged (transposed)"
    }
    return "the same dimensions in another order (permuted)"
  }

  /// `height (dimension 2): expected 5, got 3`, with the words of images for four dimensions.
  private var differingDimensions: [String] {
    let words = ["batch", "channels", "height", "width"]
    return zip(expected, displayed).enumerated().compactMap { dimension, sizes in
      guard sizes.0 != sizes.1 else { return nil }
      let name =
        expected.count == words.count
        ? "\(words[dimension]) (dimension \(dimension))" : "dimension \(dimension)"
      return "\(name): expected \(sizes.0), got \(sizes.1)"
    }
  }
}
