/// A piece of TeX.
enum TeXToken: Equatable {
  /// `\frac`, without its backslash; also `\,` and `\{`.
  case command(String)
  case number(String)
  case character(Character)
  case openBrace
  case closeBrace
  case superscript
  case `subscript`
  /// `'`
  case prime
  /// `&`
  case alignment
  /// `\\`
  case newRow
  case end
}
