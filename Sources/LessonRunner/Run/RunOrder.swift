import LessonDocument

/// The order in which sections run: the document's, with every section after those it needs.
enum RunOrder {
  /// - Parameter selected: ids of the sections asked for; what they need is added. All where empty.
  ///
  /// The document has no circles and no unknown ids in `needs`: its parser refuses both.
  static func sections(of lesson: Lesson, selected: [String]) throws(RunnerError) -> [Section] {
    for id in selected where !lesson.sections.contains(where: { $0.id == id }) {
      let known = lesson.sections.map(\.id)
      let advice =
        id.nearest(among: known).map { "did you mean \($0)?" }
        ?? "its sections are \(known.joined(separator: ", "))"
      throw RunnerError("there is no section “\(id)”; \(advice)")
    }
    let known = Dictionary(
      lesson.sections.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var order: [Section] = []
    var added: Set<String> = []
    func add(_ section: Section) {
      guard added.insert(section.id).inserted else { return }
      for need in section.attributes.needs { known[need].map(add) }
      order.append(section)
    }
    for section in lesson.sections where selected.isEmpty || selected.contains(section.id) {
      add(section)
    }
    return order
  }
}
