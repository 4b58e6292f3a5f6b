/// A place that search can find: a section, or the part of one below a heading of its own.
struct SearchEntry: Equatable, Sendable {
  /// The heading's id; empty for what stands before the first heading.
  var anchor: String
  var heading: String
  /// The prose as plain text.
  var text = ""
  /// The types and functions that the code names, each once; searched, but no text to be read.
  var names: [String] = []

  mutating func add(name: String) {
    if !names.contains(name) { names.append(name) }
  }

  /// Leaves the names that the text holds to the text.
  mutating func dropKnownNames() {
    let words = Set(text.split { !$0.isLetter && !$0.isNumber && $0 != "_" })
    names.removeAll { words.contains($0[...]) }
  }
}
