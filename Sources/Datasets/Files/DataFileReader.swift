import CZlib
import Foundation
import Synchronization

/// Reads data files whole, compressed by gzip or not, and tells an observer about each.
public enum DataFileReader {
  /// A file that was read, or looked for in vain.
  public struct Reading: Equatable, Hashable, Sendable {
    public var path: String
    /// Bytes; -1 where there is no such file.
    public var size: Int
    /// Nanoseconds since 1970.
    public var modified: Int

    /// The state in which a file or folder is now.
    init(_ path: String) {
      var status = stat()
      let exists = stat(path, &status) == 0
      self.path = path
      size = exists ? Int(status.st_size) : -1
      modified = exists ? status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec : 0
    }
  }

  /// Who wants to know, and what has been told: a folder of photos is read in every epoch.
  private struct Observation: Sendable {
    var tell: @Sendable (Reading) -> Void
    var told: Set<Reading> = []
  }

  private static let observation = Mutex<Observation?>(nil)

  /// Calls `body` for each file or folder from now on, once for each state it is found in: a
  /// result depends on what it read, and on what it looked for in vain.
  public static func observe(_ body: @escaping @Sendable (Reading) -> Void) {
    observation.withLock { $0 = Observation(tell: body) }
  }

  /// Bytes beyond which a file is refused: a small compressed file can unpack to anything.
  static let mostBytes = 2 << 30

  /// True where the file is there; the look itself is reported, since a result depends on it.
  static func exists(_ path: String) -> Bool {
    report(path)
    return FileManager.default.fileExists(atPath: path)
  }

  /// The file's bytes, unpacked where it begins as gzip files do.
  static func bytes(of path: String) throws(DatasetError) -> [UInt8] {
    report(path)
    _ = try sizeOfFile(path, as: "a data file")
    guard let file = gzopen(path, "rb") else {
      throw DatasetError(path: path, reason: String(cString: strerror(errno)))
    }
    defer { gzclose(file) }
    gzbuffer(file, 1 << 18)
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = gzread(file, &block, UInt32(block.count))
      if count > 0 { bytes.append(contentsOf: block[..<Int(count)]) }
      if count < Int32(block.count) { break }
      guard bytes.count <= mostBytes else {
        throw DatasetError(path: path, reason: "more than \(mostBytes) bytes are in it, unpacked")
      }
    }
    var code: Int32 = 0
    // zlib puts the path before its message.
    let message = (gzerror(file, &code).map { String(cString: $0) } ?? "")
      .replacingOccurrences(of: "\(path): ", with: "")
    guard code == Z_OK || code == Z_STREAM_END else {
      throw DatasetError(
        path: path,
        reason: code == Z_BUF_ERROR
          ? "the compressed file ends too early, after \(bytes.count) bytes of data"
          : "the compressed file is damaged (\(message))",
        advice: "fetch it again")
    }
    return bytes
  }

  /// Tells the observer that a result depends on this file or folder.
  static func report(_ path: String) {
    let reading = Reading(path)
    let tell = observation.withLock { observation -> (@Sendable (Reading) -> Void)? in
      guard observation?.told.insert(reading).inserted == true else { return nil }
      return observation?.tell
    }
    tell?(reading)
  }
}
