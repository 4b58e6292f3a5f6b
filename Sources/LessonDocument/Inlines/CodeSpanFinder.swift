/// Finds code spans: a run of backticks begins one if a run of the same length follows.
struct CodeSpanFinder {
  private let bytes: [UInt8]
  /// For each length of a run of backticks where its last run begins; made when first needed.
  private var lastRuns: [Int: Int]?

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The end of the code span that begins at a backtick; nil where no run of equal length closes
  /// it.
  mutating func end(ofSpanAt start: Int) -> Int? {
    let opening = bytes.endOfRun(at: start)
    let length = opening - start
    guard let last = lastRun(length: length), last >= opening else { return nil }
    var next = opening
    while next < bytes.count {
      guard bytes[next] == Ascii.backtick else {
        next += 1
        continue
      }
      let end = bytes.endOfRun(at: next)
      if end - next == length { return end }
      next = end
    }
    return nil
  }

  /// Where the last run of a length begins. Without this a text of many runs that nothing closes
  /// would be searched to its end for each of them.
  private mutating func lastRun(length: Int) -> Int? {
    if let lastRuns { return lastRuns[length] }
    var last: [Int: Int] = [:]
    var next = 0
    while next < bytes.count {
      let end = bytes[next] == Ascii.backtick ? bytes.endOfRun(at: next) : next + 1
      if bytes[next] == Ascii.backtick { last[end - next] = next }
      next = end
    }
    lastRuns = last
    return last[length]
  }
}

extension [UInt8] {
  /// The end of the run of equal bytes that begins here.
  func endOfRun(at start: Int) -> Int {
    var end = start + 1
    while end < count, self[end] == self[start] { end += 1 }
    return end
  }
}
