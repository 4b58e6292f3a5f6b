/// The bytes that the format gives a meaning to, and their classes.
enum Ascii {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let `return` = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let bar = UInt8(ascii: "|")
  static let dollar = UInt8(ascii: "$")

  static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab }

  static func isWhitespace(_ byte: UInt8) -> Bool { byte == space || (9...13).contains(byte) }

  static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  /// A byte of a word: a letter, a digit, an underscore, or part of a character beyond ASCII that
  /// is taken for a letter.
  static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }
}
