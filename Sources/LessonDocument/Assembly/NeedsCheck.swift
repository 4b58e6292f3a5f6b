/// Checks that sections need sections that exist, and none itself, be it through others.
struct NeedsCheck {
  private let headings: [SectionDraft.Heading]
  private let indices: [String: Int]
  /// The sections that need a section, once for each time that they name it.
  private let dependents: [Int: [Int]]
  /// How many needs of a section are left.
  private var needCounts: [Int]
  private var left: Set<Int>
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
    left = Set(headings.indices)
    needCounts = Array(repeating: 0, count: headings.count)
    var dependents: [Int: [Int]] = [:]
    for index in headings.indices {
      for needed in headings[index].attributes.needs.compactMap({ indices[$0.name] }) {
        dependents[needed, default: []].append(index)
        needCounts[index] += 1
      }
    }
    self.dependents = dependents
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
    takeAway(headings.indices.filter { needCounts[$0] == 0 })
    for first in headings.indices where left.contains(first) {
      takeAway(reportCircle(from: first))
    }
  }

  /// Takes sections away, and with them those that then need none that is left.
  private mutating func takeAway(_ sections: [Int]) {
    var free = sections
    while let index = free.popLast() {
      guard left.remove(index) != nil else { continue }
      for dependent in dependents[index] ?? [] {
        needCounts[dependent] -= 1
        if needCounts[dependent] == 0 { free.append(dependent) }
      }
    }
  }

  /// The first section of those left that a section needs.
  private func need(of index: Int) -> (index: Int, offset: Int)? {
    for (name, offset) in headings[index].attributes.needs {
      if let needed = indices[name], left.contains(needed) { return (needed, offset) }
    }
    return nil
  }

  /// Follows needs from a section until one comes up again, and reports the circle found.
  private mutating func reportCircle(from first: Int) -> [Int] {
    var path = [first]
    var places = [first: 0]
    while let last = path.last, let (next, offset) = need(of: last) {
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
