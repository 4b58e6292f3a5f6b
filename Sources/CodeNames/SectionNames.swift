/// The names in the cells of a section, with what they stand for.
public struct SectionNames: Codable, Equatable, Sendable {
  /// Each meaning once.
  public var meanings: [NameMeaning]
  /// The names in each cell by the cell's index, in order.
  public var cells: [Int: [NamedRange]]

  public init(meanings: [NameMeaning] = [], cells: [Int: [NamedRange]] = [:]) {
    self.meanings = meanings
    self.cells = cells
  }
}
