#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The few disk operations of the writer, each with the system's own reason when it fails.
enum Disk {
  /// Whether the file at `path` holds exactly these bytes.
  static func holds(_ bytes: [UInt8], at path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, Int(status.st_size) == bytes.count else { return false }
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var offset = 0
    while offset < bytes.count {
      let count = read(file, &buffer, buffer.count)
      guard count > 0, offset + count <= bytes.count,
        bytes.withUnsafeBytes({ isEqual($0, from: offset, to: buffer, count: count) })
      else { return false }
      offset += count
    }
    return true
  }

  private static func isEqual(
    _ bytes: UnsafeRawBufferPointer, from offset: Int, to buffer: [UInt8], count: Int
  ) -> Bool {
    guard let start = bytes.baseAddress else { return count == 0 }
    return memcmp(start + offset, buffer, count) == 0
  }

  /// Makes the folders in which `path` stands.
  static func makeFolder(of path: String) throws(WriteProblem) {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return }
    let folder = String(path[..<slash])
    if mkdir(folder, 0o755) == 0 { return }
    switch errno {
    case EEXIST: return  // A file of that name fails when something is opened below it.
    case ENOENT:
      try makeFolder(of: folder)
      if mkdir(folder, 0o755) != 0, errno != EEXIST { throw problem(folder) }
    default: throw problem(folder)
    }
  }

  /// Puts the bytes at `path` in one step: written beside it, then renamed.
  static func replace(_ path: String, with bytes: [UInt8]) throws(WriteProblem) {
    // The process's number keeps two writers apart.
    let temporary = "\(path).\(getpid()).new"
    do throws(WriteProblem) {
      try write(bytes, to: temporary)
      if rename(temporary, path) != 0 { throw problem(path) }
    } catch {
      unlink(temporary)
      throw WriteProblem(path: path, reason: error.reason)
    }
  }

  static func write(_ bytes: [UInt8], to path: String) throws(WriteProblem) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw problem(path) }
    var offset = 0
    while offset < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.write(file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        #elseif canImport(Musl)
          Musl.write(file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        #else
          Darwin.write(file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        let problem = problem(path)
        close(file)
        throw problem
      }
      offset += count
    }
    // Some file systems report a full disk only here.
    if close(file) != 0 { throw problem(path) }
  }

  private static func problem(_ path: String) -> WriteProblem {
    WriteProblem(path: path, reason: words(for: errno))
  }

  private static func words(for code: Int32) -> String {
    switch code {
    case ENOSPC, EDQUOT: "the disk is full"
    case EACCES, EPERM: "writing there is not permitted"
    case EROFS: "the disk is read-only"
    case ENOTDIR: "a file stands where a folder is needed"
    case EISDIR: "a folder stands in its place"
    case ENAMETOOLONG: "the name is too long"
    default: String(cString: strerror(code))
    }
  }
}
