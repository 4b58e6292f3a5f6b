import Foundation

/// A data file that a section read.
public struct DataFile: Codable, Equatable, Hashable, Sendable {
  public var path: String
  /// Bytes; -1 where there was no such file.
  public var size: Int
  /// Nanoseconds since 1970.
  public var modified: Int

  public init(path: String, size: Int, modified: Int) {
    self.path = path
    self.size = size
    self.modified = modified
  }

  /// The file has this size and time; one that was looked for in vain is still missing.
  public var isUnchanged: Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return size < 0 }
    return Int(status.st_size) == size
      && status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec == modified
  }
}
