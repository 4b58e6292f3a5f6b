/// Maths or a value in running text, hidden from cmark behind a placeholder.
struct InlineSpan {
  enum Content {
    case math(String)
    case value(ProseValue)
    /// Shown as it stands: a problem was reported.
    case verbatim
  }

  var content: Content
  /// The span as it stands in the file, its lines joined by line feeds.
  var text: String
}
