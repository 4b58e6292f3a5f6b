import Foundation

/// Size and time of a file: while they stay, its bytes are taken to be the same.
struct FileStamp: Codable, Equatable, Hashable {
  var path: String
  var size: Int
  /// Nanoseconds since 1970.
  var modified: Int

  /// Nil where there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.path = path
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }
}
