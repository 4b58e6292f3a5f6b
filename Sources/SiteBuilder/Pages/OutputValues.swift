/// What `output.mustache` shows.
struct OutputValues: TemplateValues {
  /// `printed`, `text`, `table`, `chart`, `claim`, `message` or `expected`.
  var style: String
  var label: String?
  var body: Markup
  /// The mark that opens to what was compared; nil for what is not checked.
  var verdict: Markup?

  static var sample: OutputValues {
    OutputValues(style: "", label: "", body: Markup(), verdict: Markup())
  }
}
