/// A value in prose: what the text shows, and the name under which a cell states it.
public struct ProseValue: Equatable, Hashable, Sendable {
  public var shown: String
  public var name: String
  /// The whole `[shown](=name)`.
  public var range: SourceRange
  /// Only `shown`, which `--accept` rewrites.
  public var shownRange: SourceRange

  public init(shown: String, name: String, range: SourceRange, shownRange: SourceRange) {
    self.shown = shown
    self.name = name
    self.range = range
    self.shownRange = shownRange
  }

  /// How a value is written.
  static let advice = "a value is written as [9.68](=name)"
}
