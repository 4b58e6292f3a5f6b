extension NumberFormat {
  /// The texts of an axis' ticks in rising order, all written in the same manner.
  func tickTexts(_ ticks: [Double]) -> [String] {
    let steps = zip(ticks.dropFirst(), ticks).map { abs($0 - $1) }
    let isUneven = steps.isEmpty || steps[steps.count - 1] > steps[0] * 1.5
    let format = uniform(for: ticks)
    return ticks.enumerated().map { index, tick in
      if isUneven, self != .percent, Self.needsPowers(ticks) {
        return tick == 1 ? "1" : Self.powerOfTen(tick, digits: 3)
      }
      let neighbor = index < steps.count ? steps[index] : steps.last
      return format.tickText(tick, step: isUneven ? abs(tick) : neighbor ?? abs(tick))
    }
  }

  /// Where one tick needs a prefix, all have one: 50k, 100k and not 50,000, 100k.
  private func uniform(for ticks: [Double]) -> NumberFormat {
    let largest = ticks.map(abs).max() ?? 0
    return self == .automatic && largest >= 100_000 && largest < 1e15 ? .si : self
  }

  private static func needsPowers(_ ticks: [Double]) -> Bool {
    ticks.contains { $0 < 1e-4 || $0 >= 1e15 }
  }
}
