/// What the first bytes of a picture's file say, before anything is decoded.
struct ImageHeader: Equatable {
  enum Format: String {
    case jpeg = "JPEG"
    case png = "PNG"
  }

  struct Size: Equatable {
    var width: Int
    var height: Int
  }

  let format: Format
  /// Nil where the file is too damaged to say.
  let size: Size?

  /// Nil where the bytes are neither a JPEG's nor a PNG's.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      format = .jpeg
      size = Self.sizeOfJPEG(bytes)
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      format = .png
      // The IHDR chunk comes first: width and height, four bytes each, from byte 16 on.
      size =
        bytes.count >= 24
        ? Size(width: number(bytes[16..<20]), height: number(bytes[20..<24])) : nil
    } else {
      return nil
    }
  }

  /// Goes from segment to segment up to the frame header, which holds height and width.
  private static func sizeOfJPEG(_ bytes: [UInt8]) -> Size? {
    var position = 2
    while position + 9 <= bytes.count, bytes[position] == 0xFF {
      let marker = bytes[position + 1]
      if marker == 0xFF {
        position += 1  // a fill byte
        continue
      }
      // C0 to CF are frame headers, except for tables of Huffman codes, JPG and arithmetic coding.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return Size(
          width: number(bytes[position + 7..<position + 9]),
          height: number(bytes[position + 5..<position + 7]))
      }
      position += 2 + number(bytes[position + 2..<position + 4])
    }
    return nil
  }
}

/// The number that some bytes spell, the greatest first.
private func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
