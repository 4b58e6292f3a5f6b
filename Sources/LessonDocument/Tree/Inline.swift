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
