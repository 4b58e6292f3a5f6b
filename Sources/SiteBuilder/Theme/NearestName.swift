/// The known name that a mistyped one most likely meant.
enum NearestName {
  /// The name that fewest edits turn `name` into, or nil where none is near.
  static func of(_ name: String, among known: some Sequence<String>) -> String? {
    let limit = max(1, name.count / 3)
    let near = known.map { (name: $0, distance: distance(Array(name), Array($0))) }
      .filter { $0.distance <= limit }
      .min { ($0.distance, $0.name) < ($1.distance, $1.name) }
    return near?.name
  }

  /// Insertions, deletions and replacements that turn one word into the other.
  private static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (i, character) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, other) in right.enumerated() {
        let replaced = diagonal + (character == other ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
      }
    }
    return row[right.count]
  }
}
