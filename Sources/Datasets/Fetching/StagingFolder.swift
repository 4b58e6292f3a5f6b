import Foundation

/// The hidden folder in which a collection is put together, until it is complete and checked.
///
/// Nothing that reads data looks into it. It stays after an interruption, so that the next attempt
/// goes on, and only one process works in it at a time.
final class StagingFolder {
  let path: String
  /// What will become the collection's folder.
  var ready: String { path + "/ready" }
  private let lock: Int32

  /// Throws where the folder cannot be made, or where another process works in it.
  init(for collection: DataCollection, in folder: DataFolder) throws(DatasetError) {
    path = "\(folder.path)/.\(collection.rawValue).partial"
    try makeFolder(path + "/ready")
    lock = open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard lock >= 0 else {
      throw DatasetError(path: path, reason: "cannot be written: \(systemError(errno))")
    }
    guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
      close(lock)
      throw DatasetError(
        path: path, reason: "another fetch or import of \(collection.rawValue) is running",
        advice: "wait for it, or stop it")
    }
  }

  deinit { close(lock) }

  /// Notes the digests of what is ready, moves it to its place, each file in one step, and removes
  /// the staging folder.
  func publish(to target: String) throws(DatasetError) {
    var list = try DigestList(hashing: ready)
    list.add(DigestList(in: target))
    try list.write(to: ready)
    if !fileExists(target), rename(ready, target) == 0 { return remove() }
    for name in FileTree.files(in: ready) {
      try makeFolder(("\(target)/\(name)" as NSString).deletingLastPathComponent)
      try moveFile("\(ready)/\(name)", to: "\(target)/\(name)")
    }
    remove()
  }

  /// Removes the folder with all that is in it.
  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
