import Foundation

/// A TrueType font with the set of characters that it can draw.
struct FontFile: Sendable {
  let path: String
  /// In rising order, without overlaps.
  let characters: [ClosedRange<UInt32>]

  init(named name: String, in folders: [String]) throws(ChartError) {
    let candidates = folders.map { $0 + "/" + name }
    guard let path = candidates.first(where: FileManager.default.fileExists) else {
      throw .fontNotFound(file: name, folders: folders)
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .fontUnusable(path: path, reason: "it cannot be read")
    }
    guard let characters = CharacterMap(font: [UInt8](data)).ranges else {
      throw .fontUnusable(path: path, reason: "it has no Unicode character map")
    }
    self.path = path
    self.characters = characters
  }

  /// Whether the font has a picture of the character.
  func draws(_ scalar: Unicode.Scalar) -> Bool {
    var (low, high) = (0, characters.count)
    while low < high {
      let middle = (low + high) / 2
      if characters[middle].upperBound < scalar.value { low = middle + 1 } else { high = middle }
    }
    return low < characters.count && characters[low].contains(scalar.value)
  }

  /// The text as libgd shall draw it: on one line, a box for each character that cannot be drawn,
  /// and ampersands written so that libgd does not take them for entities.
  func drawable(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      let drawn = drawn(character)
      result += drawn == "&" ? "&#38;" : drawn ?? "□"
    }
  }

  /// Whether `drawable` puts a box in place of a character.
  func lacksCharacters(of text: String) -> Bool { text.contains { drawn($0) == nil } }

  /// What stands for a character: itself, nothing, a space, or the plain letters that it is a
  /// variant of, as the wide Ａ is of A; nil where the font has none of these.
  private func drawn(_ character: Character) -> String? {
    let scalars = character.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
    if scalars.allSatisfy({ $0.properties.isWhitespace }) { return scalars.isEmpty ? "" : " " }
    if scalars.allSatisfy(isDrawable) { return String(character) }
    let plain = String(character).precomposedStringWithCompatibilityMapping
    return plain.unicodeScalars.allSatisfy(isDrawable) ? plain : nil
  }

  /// libgd reads UTF-8 of up to three bytes per character.
  private func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value <= 0xffff && draws(scalar)
  }
}
