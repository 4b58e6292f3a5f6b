/// What `cell.mustache` shows.
struct CellValues: TemplateValues {
  /// The cell's anchor.
  var id: String
  /// Its kind and status as style names, such as `kind-fails status-ran`.
  var style: String
  /// What is special about the cell: `meant not to compile`.
  var label: String?
  /// The highlighted code; nil for a hidden cell.
  var code: Markup?
  /// All outputs, one after another.
  var outputs: Markup

  static var sample: CellValues {
    CellValues(id: "", style: "", label: "", code: Markup(), outputs: Markup())
  }
}
