/// A place that search can find: a section, or the part of one below a heading of its own.
struct SearchEntry: Equatable, Sendable {
  /// The heading's id; empty for what stands before the first heading.
  var anchor: String
  var heading: String
  /// The prose as plain text, and the names in the code.
  var text: String
}
