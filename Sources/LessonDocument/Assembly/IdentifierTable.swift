/// The ids of a lesson's sections and headings, each of which stands once.
struct IdentifierTable {
  /// Ids that the author chose, anywhere in the lesson: none made from a title may be like them.
  private var chosen: Set<String> = []
  private var places: [String: SourceRange] = [:]
  /// The last number behind each id made from a title.
  private var numbers: [String: Int] = [:]
  private(set) var problems: [DocumentProblem] = []

  init(chosen: some Sequence<String>) {
    self.chosen = Set(chosen)
  }

  /// The id of a heading: the chosen one, or one made from its title.
  mutating func id(chosen id: String?, title: [Inline], at range: SourceRange) -> String {
    guard let id else { return freeId(from: Identifier.slug(of: title), at: range) }
    if let first = places[id] {
      let place = first.file == range.file ? "" : " of \(first.file)"
      problems.append(
        DocumentProblem(
          file: range.file, line: range.lines.lowerBound,
          message: "the id “\(id)” stands on line \(first.lines.lowerBound)\(place) already",
          advice: "give one of the two headings another id"))
    }
    places[id] = range
    return id
  }

  private mutating func freeId(from slug: String, at range: SourceRange) -> String {
    var id = slug
    var number = numbers[slug] ?? 1
    while chosen.contains(id) || places[id] != nil {
      number += 1
      id = "\(slug)-\(number)"
    }
    numbers[slug] = number
    places[id] = range
    return id
  }
}
