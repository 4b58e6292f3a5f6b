/// Checks that sections need sections that exist, and none itself, be it through others.
struct NeedsCheck {
  private let headings: [SectionDraft.Heading]
  private let indices: [String: Int]
  /// The sections that need a section.
  private let dependents: [Int: [Int]]
  private var problems: [DocumentProblem] = []

  static func problems(of headings: [SectionDraft.Heading]) -> [DocumentProblem] {
    var check = NeedsCheck(headings: headings)
    check.findUnknown()
    check.findCircles()
    return check.problems
  }

  private init(headings: [SectionDraft.Heading]) {
    self.headings = headings
    let indices = Dictionary(
      headings.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    self.indices = indices
    dependents = headings.indices.reduce(into: [:]) { dependents, index in
      for (name, _) in headings[index].attributes.needs {
        if let needed = indices[name] { dependents[needed, default: []].append(index) }
      }
    }
  }

  private mutating func findUnknown() {
    for heading in headings {
      for (name, offset) in heading.attributes.needs where indices[name] == nil {
        problems.append(
          heading.source.problem(
            at: offset, "no section of the lesson has the id “\(name)”",
            advice: name.advice(among: headings.map(\.id))))
      }
    }
  }

  /// Takes away sections that need none that is left; where some remain, they need each other.
  private mutating func findCircles() {
    var left = Set(headings.indices)
    takeAway(headings.indices.filter { needs(of: $0, in: left).isEmpty }, from: &left)
    while let first = left.min() {
      takeAway(reportCircle(from: first, in: left), from: &left)
    }
  }

  /// Takes sections away, and with them those that then need none that is left.
  private func takeAway(_ sections: [Int], from left: inout Set<Int>) {
    var free = sections
    while let index = free.popLast() {
      guard left.remove(index) != nil else { continue }
      free += (dependents[index] ?? []).filter { needs(of: $0, in: left).isEmpty }
    }
  }

  private func needs(of index: Int, in left: Set<Int>) -> [(index: Int, offset: Int)] {
    headings[index].attributes.needs.compactMap { name, offset in
      indices[name].flatMap { left.contains($0) ? ($0, offset) : nil }
    }
  }

  /// Follows needs from a section until one comes up again, and reports the circle found.
  private mutating func reportCircle(from first: Int, in left: Set<Int>) -> [Int] {
    var path = [first]
    var places = [first: 0]
    while let last = path.last, let (next, offset) = needs(of: last, in: left).first {
      if let start = places[next] {
        let circle = Array(path[start...])
        let names = (circle + [next]).map { headings[$0].id }.joined(separator: " → ")
        problems.append(
          headings[last].source.problem(
            at: offset, "sections need each other in a circle: \(names)",
            advice: "take one “needs” out of the circle"))
        return circle
      }
      places[next] = path.count
      path.append(next)
    }
    return path
  }
}
