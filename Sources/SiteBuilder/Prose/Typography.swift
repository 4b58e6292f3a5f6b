/// What a typesetter does to running text, and a keyboard does not.
enum Typography {
  private static let apostrophe: Character = "’"
  /// Keeps what stands on its two sides on one line.
  private static let joiner = "\u{2060}"

  /// The text with apostrophes in the place of straight quotation marks behind letters, but for
  /// those that close what another one opened.
  ///
  /// - Parameter continuesWord: something else stands directly before the text, such as code in
  ///   “`relu`'s slope”.
  static func apostrophes(in text: String, continuesWord: Bool = false) -> String {
    guard text.utf8.contains(UInt8(ascii: "'")) else { return text }
    var isBehindLetter = continuesWord
    var isQuoting = false
    return String(
      text.map { character in
        defer { isBehindLetter = character.isLetter || character.isNumber }
        guard character == "'" else { return character }
        guard isBehindLetter, !isQuoting else {
          isQuoting.toggle()
          return character
        }
        return apostrophe
      })
  }

  /// The text behind a formula: a comma or full stop stays with it on its line.
  static func behindFormula(_ text: String) -> String {
    guard let first = text.first, ",.;:!?)".contains(first) else { return text }
    return joiner + text
  }
}
