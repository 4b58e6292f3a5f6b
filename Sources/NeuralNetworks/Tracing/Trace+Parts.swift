extension Trace {
  /// What lies between two places of a network that everything passes.
  public enum Part {
    /// An operation with one way through it.
    case step(Step)
    /// Ways side by side that `merge` brings together, each from left to right; one without parts
    /// is a skip connection.
    case branches([[Part]], merge: Step)
    /// Ways that share operations, so that they cannot be drawn side by side, in the order of the
    /// calls; `ways` are how many `merge` brings together.
    case tangle([Step], ways: Int, merge: Step)
  }

  /// The network as parts in a row: a chain where there are no branches.
  ///
  /// The order is that of the data, so operations that depend on the input alone stand in no part
  /// that does not lead to the output.
  public var parts: [Part] {
    steps.isEmpty ? [] : Ways(steps).parts(from: nil, to: steps.count - 1)
  }
}

extension Trace.Part {
  /// Every operation of the part, in the order of the calls within each way.
  public var steps: [Trace.Step] {
    switch self {
    case .step(let step): [step]
    case .branches(let branches, let merge): branches.flatMap { $0.flatMap(\.steps) } + [merge]
    case .tangle(let steps, _, let merge): steps + [merge]
    }
  }
}

/// The ways of the data through the steps; a place is the position of a step, or nil for the input.
private struct Ways {
  private let steps: [Trace.Step]
  /// Where each step's data come from, without what does not depend on the input; empty where the
  /// step does not depend on it either.
  private var sources: [[Int?]] = []
  /// The last place that every way to the step passes before it.
  private var gates: [Int?] = []
  /// How many gates lie before the step.
  private var depths: [Int] = []

  init(_ steps: [Trace.Step]) {
    self.steps = steps
    for step in steps {
      let places = step.sources.compactMap { source -> Int?? in
        switch source {
        case .input: .some(nil)
        case .step(let position): sources[position].isEmpty ? .none : .some(position)
        }
      }
      let gate = places.dropFirst().reduce(places.first ?? nil) { common($0, $1) }
      sources.append(places)
      gates.append(gate)
      depths.append(depth(of: gate) + 1)
    }
  }

  private func depth(of place: Int?) -> Int { place.map { depths[$0] } ?? 0 }

  /// The last place that lies before both, or is one of them.
  private func common(_ first: Int?, _ second: Int?) -> Int? {
    var (first, second) = (first, second)
    while first != second {
      if depth(of: first) >= depth(of: second), let place = first {
        first = gates[place]
      } else if let place = second {
        second = gates[place]
      }
    }
    return first
  }

  func parts(from start: Int?, to end: Int?) -> [Trace.Part] {
    var parts: [Trace.Part] = []
    var place = end
    while place != start, let position = place {
      if sources[position].count < 2 {
        parts.append(.step(steps[position]))
        place = sources[position].first ?? start
      } else {
        parts.append(merging(at: position))
        place = gates[position]
      }
    }
    return parts.reversed()
  }

  private func merging(at position: Int) -> Trace.Part {
    let gate = gates[position]
    let ways = sources[position].map { between(gate, $0) }
    let all = ways.reduce(into: Set<Int>()) { $0.formUnion($1) }
    guard all.count == ways.map(\.count).reduce(0, +) else {
      return .tangle(
        all.sorted().map { steps[$0] }, ways: ways.count, merge: steps[position])
    }
    return .branches(
      sources[position].map { parts(from: gate, to: $0) }, merge: steps[position])
  }

  /// The steps on the ways from `start`, which is left out, to `end`.
  private func between(_ start: Int?, _ end: Int?) -> Set<Int> {
    var found: Set<Int> = []
    var next = [end]
    while let place = next.popLast() {
      if let position = place, place != start, found.insert(position).inserted {
        next += sources[position]
      }
    }
    return found
  }
}
