import Foundation

/// Why a folder cannot be watched.
public struct FolderWatchError: Error, Equatable, CustomStringConvertible, Sendable {
  public var folder: String
  /// The system's error number.
  public var code: Int32

  public var description: String {
    let reason = String(cString: strerror(code))
    return code == ENOSPC || code == EMFILE
      ? "cannot watch \(folder): the system watches as many folders as it may;"
        + " end other programs that watch, or raise fs.inotify.max_user_watches"
      : "cannot watch \(folder): \(reason)"
  }
}
