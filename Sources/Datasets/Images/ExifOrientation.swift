/// Finds in a JPEG's Exif segment how the camera was held.
///
/// Inside is a small TIFF file: a byte order, the place of a first list, and in it entries of twelve
/// bytes, one of which has the tag 0x0112. Nothing in it is trusted.
enum ExifOrientation {
  /// 1 to 8, or nil where the segment does not say.
  static func read(_ segment: ArraySlice<UInt8>) -> Int? {
    let bytes = Array(segment)
    guard bytes.starts(with: Array("Exif\0\0".utf8)), bytes.count >= start + 8 else { return nil }
    let isBigEndian = bytes[start] == UInt8(ascii: "M")

    func value(at position: Int, length: Int) -> Int? {
      guard position >= 0, position + length <= bytes.count else { return nil }
      let part = bytes[position..<position + length]
      return isBigEndian ? number(part) : number(ArraySlice(part.reversed()))
    }

    guard let offset = value(at: start + 4, length: 4),
      let count = value(at: start + offset, length: 2)
    else { return nil }
    for entry in 0..<count {
      let position = start + offset + 2 + 12 * entry
      guard let tag = value(at: position, length: 2) else { return nil }
      if tag == orientationTag {
        return value(at: position + 8, length: 2).flatMap { (1...8).contains($0) ? $0 : nil }
      }
    }
    return nil
  }

  /// Where the TIFF file begins.
  private static let start = 6
  private static let orientationTag = 0x0112
}
