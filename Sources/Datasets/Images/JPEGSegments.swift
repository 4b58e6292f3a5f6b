/// What the segments of a JPEG file say up to its frame header, which holds height and width.
struct JPEGSegments {
  private(set) var size: ImageHeader.Size?
  /// 1 to 8 as Exif counts them; 1 where the file does not say.
  private(set) var orientation = 1
  /// Whether the marker that ends a picture follows the frame header.
  private(set) var hasEnd = false

  init(_ bytes: [UInt8]) {
    var position = 2
    while position + 9 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1  // a fill byte
        continue
      }
      let end = position + 2 + number(bytes[position + 2..<position + 4])
      if marker == 0xE1, end <= bytes.count {
        orientation = ExifOrientation.read(bytes[position + 4..<max(end, position + 4)]) ?? 1
      }
      // C0 to CF are frame headers, except for tables of Huffman codes, JPG and arithmetic coding.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        size = ImageHeader.Size(
          width: number(bytes[position + 7..<position + 9]),
          height: number(bytes[position + 5..<position + 7]))
        hasEnd = end <= bytes.count && Self.hasEnd(bytes[end...])
        return
      }
      position = end
    }
  }

  /// Searches from the back: cameras append things behind the picture, but seldom much.
  private static func hasEnd(_ rest: ArraySlice<UInt8>) -> Bool {
    var position = rest.endIndex - 2
    while position >= rest.startIndex {
      if rest[position] == 0xFF, rest[position + 1] == 0xD9 { return true }
      position -= 1
    }
    return false
  }
}
