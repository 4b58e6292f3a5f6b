/// The size of a picture, so that the page keeps its place free before it is loaded.
struct PictureSize: Equatable {
  /// Pixels.
  var width: Int
  var height: Int

  /// Reads the size from a PNG or GIF file's first bytes; nil for other kinds, which browsers
  /// measure themselves.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24 {
      width = Self.number(bytes[16..<20])
      height = Self.number(bytes[20..<24])
    } else if bytes.starts(with: Array("GIF8".utf8)), bytes.count >= 10 {
      width = Self.number(bytes[6..<8].reversed())
      height = Self.number(bytes[8..<10].reversed())
    } else {
      return nil
    }
  }

  /// The most significant byte first.
  private static func number(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
