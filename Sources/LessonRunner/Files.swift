import Foundation

/// The few file operations of a run, with errors that name path and reason.
enum Files {
  /// Creates a folder and those around it; one that is there already is right.
  static func createFolder(_ path: String) throws(RunnerError) {
    if mkdir(path, 0o777) == 0 { return }
    var code = errno
    if code == ENOENT {
      try createFolder((path as NSString).deletingLastPathComponent)
      if mkdir(path, 0o777) == 0 { return }
      code = errno
    }
    var status = stat()
    if code == EEXIST, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    throw RunnerError("cannot create the folder \(path): \(words(for: code))")
  }

  static func write(_ data: Data, to path: String) throws(RunnerError) {
    do {
      try data.write(to: URL(fileURLWithPath: path))
    } catch {
      throw RunnerError("cannot write \(path): \(reason(error))")
    }
  }

  /// Writes to a temporary name and renames it, so that the file is never half written. A link is
  /// followed, and the file keeps its owner and permissions.
  static func writeAtomically(_ data: Data, to path: String) throws(RunnerError) {
    let target = realPath(path)
    let temporary = "\(target).\(getpid()).new"
    do {
      try data.write(to: URL(fileURLWithPath: temporary))
    } catch {
      remove(temporary)
      throw RunnerError("cannot write \(path): \(reason(error))")
    }
    var status = stat()
    if stat(target, &status) == 0 {
      // Only the superuser may give a file away; to anybody else it is their own already.
      _ = chown(temporary, status.st_uid, status.st_gid)
      chmod(temporary, status.st_mode & 0o7777)
    }
    guard rename(temporary, target) == 0 else {
      let code = errno
      remove(temporary)
      throw RunnerError("cannot write \(path): \(words(for: code))")
    }
  }

  /// Removes a file, or a folder with all that is in it.
  ///
  /// A killed run's compiler may still be writing into the folder, which then is not empty at the
  /// end. Once it is gone nothing can be written into it any more, so a few attempts are enough.
  static func remove(_ path: String) {
    var status = stat()
    for _ in 0..<20 {
      try? FileManager.default.removeItem(atPath: path)
      guard lstat(path, &status) == 0 else { return }
      usleep(1_000)
    }
  }

  /// The system's own words, such as `Permission denied`.
  private static func words(for code: Int32) -> String { String(cString: strerror(code)) }

  /// Why a file could not be read or written, in the system's own words where they are known.
  static func reason(_ error: any Error) -> String {
    if let error = error as? RunnerError { return "\(error)" }
    if let posix = (error as? CocoaError)?.underlying as? POSIXError {
      return words(for: posix.code.rawValue)
    }
    let error = error as NSError
    let posix = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return posix.domain == NSPOSIXErrorDomain
      ? words(for: Int32(posix.code)) : error.localizedDescription
  }
}
