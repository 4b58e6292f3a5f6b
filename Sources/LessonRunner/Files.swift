import Foundation

/// The few file operations of a run, with errors that name path and reason.
enum Files {
  static func createFolder(_ path: String) throws(RunnerError) {
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw RunnerError("cannot create the folder \(path): \(reason(error))")
    }
  }

  static func write(_ data: Data, to path: String) throws(RunnerError) {
    do {
      try data.write(to: URL(fileURLWithPath: path))
    } catch {
      throw RunnerError("cannot write \(path): \(reason(error))")
    }
  }

  /// Writes to a temporary name and renames it, so that the file is never half written.
  static func writeAtomically(_ data: Data, to path: String) throws(RunnerError) {
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw RunnerError("cannot write \(path): \(reason(error))")
    }
  }

  static func remove(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The system's own words, such as `Permission denied`.
  private static func reason(_ error: any Error) -> String {
    let error = error as NSError
    let posix = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
    return posix.domain == NSPOSIXErrorDomain
      ? String(cString: strerror(Int32(posix.code))) : error.localizedDescription
  }
}
