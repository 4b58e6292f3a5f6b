extension String {
  /// The candidate that differs least from this word, if it differs by at most two letters that
  /// are exchanged, left out, added or swapped (by one letter for words of up to four).
  public func nearest(among candidates: some Sequence<String>) -> String? {
    let limit = count <= 4 ? 1 : 2
    let ranked = candidates.map { ($0, distance(to: $0, atMost: limit)) }
    return ranked.filter { $0.1 <= limit }.min { $0.1 < $1.1 }?.0
  }

  /// How many letters must be exchanged, left out, added or swapped with a neighbor to turn this
  /// word into another, letter case aside; more than `limit` where that is exceeded.
  func distance(to other: String, atMost limit: Int = .max) -> Int {
    let from = Array(lowercased())
    let to = Array(other.lowercased())
    guard limit == .max || abs(from.count - to.count) <= limit else { return limit + 1 }
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for (row, letter) in from.enumerated() {
      var current = [row + 1]
      for (column, target) in to.enumerated() {
        var best = Swift.min(
          last[column + 1] + 1, current[column] + 1, last[column] + (letter == target ? 0 : 1))
        if row > 0, column > 0, letter == to[column - 1], from[row - 1] == target {
          best = Swift.min(best, beforeLast[column - 1] + 1)
        }
        current.append(best)
      }
      beforeLast = last
      last = current
    }
    return last[to.count]
  }

  /// `did you mean “norun”?` where a candidate is near, otherwise other advice.
  func advice(among candidates: [String], otherwise: String? = nil) -> String? {
    nearest(among: candidates).map { "did you mean “\($0)”?" } ?? otherwise
  }
}
