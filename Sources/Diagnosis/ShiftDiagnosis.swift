import LessonEvents

/// All values one place further along a dimension: an index that is off by one.
func shiftDiagnosis(_ pair: PairedValues, _ isClose: (TensorValue) -> Bool) -> String? {
  for dim in pair.shape.indices.reversed() where pair.shape[dim] >= 3 {
    for step in [1, -1] where isShifted(pair, along: dim, by: step, isClose) {
      return "the expected values are the displayed ones moved by one place along "
        + "\(name(of: dim, rank: pair.shape.count)), towards the \(step > 0 ? "end" : "beginning")"
    }
  }
  return nil
}

/// Whether expected[i] is displayed[i − step] wherever both exist. The places that nothing moves to
/// are filled with the expected values; the rest must decide, so it may not be all equal.
private func isShifted(
  _ pair: PairedValues, along dim: Int, by step: Int, _ isClose: (TensorValue) -> Bool
) -> Bool {
  let stride = pair.shape.dropFirst(dim + 1).reduce(1, *)
  let size = pair.shape[dim]
  var moved: [Float] = []
  var seen: Set<Double> = []
  for index in pair.displayed.indices {
    let isCovered = (0..<size).contains(index / stride % size - step)
    let value = isCovered ? pair.displayed[index - step * stride] : pair.expected[index]
    if isCovered { seen.insert(value) }
    moved.append(Float(value))
  }
  return seen.count > 1 && isClose(TensorValue(shape: pair.shape, values: moved))
}

private func name(of dim: Int, rank: Int) -> String {
  switch rank - dim {
  case 1: rank == 1 ? "the row" : "the width"
  case 2: "the height"
  default: "dimension \(dim)"
  }
}
