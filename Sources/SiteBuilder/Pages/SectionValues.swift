/// What `section.mustache` shows.
struct SectionValues: TemplateValues {
  var id: String
  /// Empty where the page's title is the section's.
  var heading: Markup
  /// The heading's words alone, for labels.
  var words: String
  /// `passed`, `failed` or `open`.
  var style: String
  /// A sentence about a section that is not in order: `This section failed.`
  var notice: String?
  var problems: [Problem]
  /// Prose and cells.
  var body: Markup
  /// What a reader types to run the section; nil for a section without cells.
  var command: String?

  struct Problem {
    /// `lesson.md:41`
    var place: String?
    var message: String
    /// Excerpts and notes.
    var details: Markup?
  }

  static var sample: SectionValues {
    SectionValues(
      id: "", heading: Markup(), words: "", style: "", notice: "",
      problems: [Problem(place: "", message: "", details: Markup())], body: Markup(), command: "")
  }
}
