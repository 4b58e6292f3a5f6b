/// Finds where a text stops being UTF-8.
enum UTF8Check {
  /// The offset of the first byte that belongs to no well-formed character.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    var offset = 0
    while offset < bytes.count {
      // ASCII is by far the most of a lesson; only other characters are decoded.
      if bytes[offset] < 0x80 {
        offset += 1
        continue
      }
      let character = bytes[offset..<min(offset + 4, bytes.count)]
      guard let length = length(ofCharacterAt: character) else { return offset }
      offset += length
    }
    return nil
  }

  private static func length(ofCharacterAt bytes: ArraySlice<UInt8>) -> Int? {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return UTF8.width(scalar)
  }
}
