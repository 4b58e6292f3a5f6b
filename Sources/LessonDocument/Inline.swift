/// A piece of running text.
public indirect enum Inline: Equatable, Sendable {
  case text(String)
  case code(String)
  case emphasis([Inline])
  case strong([Inline])
  case link(destination: String, title: String?, [Inline])
  case image(source: String, title: String?, alternative: String)
  /// TeX between dollar signs.
  case math(String)
  /// A value that a cell states, such as `[9.68](=reduction)`.
  case value(ProseValue)
  case softBreak
  case lineBreak
}

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
}
