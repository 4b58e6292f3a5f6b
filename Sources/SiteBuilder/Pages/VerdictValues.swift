/// What `verdict.mustache` shows.
struct VerdictValues: TemplateValues {
  /// `passed`, `failed`, `varies` or `unchecked`.
  var style: String
  /// The mark's word: `checked`.
  var word: String
  /// Unfolded from the start, as failures are.
  var isOpen: Bool
  /// What was compared, with which tolerance.
  var summary: String
  /// `lesson.md:41`
  var place: String?
  /// What differs.
  var details: Markup?
  /// The usual mistake that explains it.
  var diagnosis: String?
  /// What the lesson expects, where a check failed.
  var expected: Markup?

  static var sample: VerdictValues {
    VerdictValues(
      style: "", word: "", isOpen: true, summary: "", place: "", details: Markup(), diagnosis: "",
      expected: Markup())
  }
}
