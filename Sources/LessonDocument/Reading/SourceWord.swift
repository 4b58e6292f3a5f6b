/// A word of a fence or of a heading's attributes, and where it stands in the file.
struct SourceWord {
  var text: String
  var offset: Int

  /// The words in a part of a file, parted by blanks.
  static func words(in range: Range<Int>, of source: SourceText) -> [SourceWord] {
    source.bytes[range].split(whereSeparator: Ascii.isBlank).map {
      SourceWord(text: String(decoding: $0, as: UTF8.self), offset: $0.startIndex)
    }
  }
}
