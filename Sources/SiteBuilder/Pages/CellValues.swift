/// What `cell.mustache` shows.
struct CellValues: TemplateValues {
  /// The cell's anchor.
  var id: String
  /// Its kind and status as style names, such as `fails passed`.
  var style: String
  /// What is special about the cell: `does not compile`.
  var label: String?
  /// The highlighted code; nil for a hidden cell.
  var code: Markup?
  /// All outputs, one after another.
  var outputs: Markup

  static var sample: CellValues {
    CellValues(id: "", style: "", label: "", code: Markup(), outputs: Markup())
  }
}
