#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension SHA256 {
  /// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
  public static func hexDigest(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest
  }

  /// The SHA-256 of a text's UTF-8 as 64 lower-case hexadecimal digits.
  public static func hexDigest(of text: String) -> String {
    var hash = SHA256()
    hash.update(text)
    return hash.hexDigest
  }

  /// The SHA-256 of a file's bytes as 64 lower-case hexadecimal digits.
  ///
  /// Reads 256 KiB at a time, so that a file of any size fits; throws `UnreadableFile`.
  public static func hexDigest(ofFileAt path: String) throws(UnreadableFile) -> String {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw UnreadableFile(path: path, reason: lastSystemError()) }
    defer { close(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 64)
    defer { buffer.deallocate() }
    var hash = SHA256()
    while true {
      let count = read(file, buffer.baseAddress, buffer.count)
      if count == 0 { return hash.hexDigest }
      if count > 0 {
        hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      } else if errno != EINTR {
        throw UnreadableFile(path: path, reason: lastSystemError())
      }
    }
  }

  /// The digest of all bytes given so far as 64 lower-case hexadecimal digits.
  public var hexDigest: String {
    let digits = Array("0123456789abcdef".utf8)
    let text = finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }
}

/// The system's words for the error of the call just made.
private func lastSystemError() -> String { String(cString: strerror(errno)) }
