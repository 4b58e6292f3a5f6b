/// The name that takes the fewest single-character edits to become `name`; the first of several.
func nearestName(to name: String, among names: [String]) -> String? {
  names.min { editDistance(name, $0) < editDistance(name, $1) }
}

/// How many characters have to be inserted, deleted or replaced (Levenshtein).
private func editDistance(_ first: String, _ second: String) -> Int {
  let columns = Array(second)
  var row = Array(0...columns.count)
  for (i, character) in first.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for (j, other) in columns.enumerated() {
      let replaced = diagonal + (character == other ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[columns.count]
}
