import CZlib

/// A number that tells a torn file from a whole one, and is found sooner than a digest.
enum Checksum {
  /// The CRC-32 that PNG and gzip use, too.
  static func crc32(of bytes: [UInt8]) -> UInt {
    // The library takes at most four gigabytes at once, and a picture has a few hundred kilobytes.
    UInt(CZlib.crc32(0, bytes, uInt(clamping: bytes.count)))
  }
}
