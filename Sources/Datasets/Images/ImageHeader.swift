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
  /// How the camera was held, 1 to 8 as Exif counts them; 1 is upright.
  let orientation: Int
  /// False where the end of the picture is missing.
  let isComplete: Bool

  /// Nil where the bytes are neither a JPEG's nor a PNG's.
  init?(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      format = .jpeg
      let segments = JPEGSegments(bytes)
      size = segments.size
      orientation = segments.orientation
      isComplete = segments.hasEnd
    } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) {
      format = .png
      // The IHDR chunk comes first: width and height, four bytes each, from byte 16 on.
      size =
        bytes.count >= 24
        ? Size(width: number(bytes[16..<20]), height: number(bytes[20..<24])) : nil
      orientation = 1
      isComplete = true  // the decoder refuses what is torn
    } else {
      return nil
    }
  }

  /// What a file is that is neither JPEG nor PNG, in words; nil where its bytes do not tell.
  static func otherFormat(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes.prefix(16), as: Unicode.ASCII.self)
    if text.hasPrefix("GIF8") { return "a GIF file" }
    if text.hasPrefix("RIFF"), text.dropFirst(8).hasPrefix("WEBP") { return "a WebP file" }
    if text.hasPrefix("BM") { return "a BMP file" }
    if text.hasPrefix("II*\0") || text.hasPrefix("MM\0*") { return "a TIFF file" }
    if text.dropFirst(4).hasPrefix("ftyp") { return "a HEIC, AVIF or video file" }
    if text.hasPrefix("%PDF") { return "a PDF file" }
    if text.hasPrefix("<") { return "a text file, such as SVG or a saved web page" }
    return bytes.isEmpty ? "an empty file" : nil
  }
}

/// The number that some bytes spell, the greatest first.
func number(_ bytes: ArraySlice<UInt8>) -> Int { bytes.reduce(0) { $0 << 8 | Int($1) } }
