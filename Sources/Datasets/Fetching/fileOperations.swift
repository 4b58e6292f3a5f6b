import Foundation

/// The system's words for an error number.
func systemError(_ code: Int32) -> String { String(cString: strerror(code)) }

/// Bytes of a file, 0 where there is none.
func fileSize(_ path: String) -> Int {
  var status = stat()
  return stat(path, &status) == 0 ? Int(status.st_size) : 0
}

/// Bytes of a file that is to be read. Throws where there is none, and for folders, pipes and
/// devices, reading from which may never end.
///
/// - Parameter kind: what it should be, such as `a picture`.
func sizeOfFile(_ path: String, as kind: String) throws(DatasetError) -> Int {
  var status = stat()
  guard stat(path, &status) == 0 else {
    throw DatasetError(
      path: path, reason: errno == ENOENT ? "there is no such file" : systemError(errno))
  }
  switch status.st_mode & S_IFMT {
  case S_IFREG: return Int(status.st_size)
  case S_IFDIR: throw DatasetError(path: path, reason: "this is a folder, not \(kind)")
  default: throw DatasetError(path: path, reason: "this is a pipe or a device, not \(kind)")
  }
}

/// True where a file or folder is there.
func fileExists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

/// Makes a folder and those above it.
func makeFolder(_ path: String) throws(DatasetError) {
  do {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  } catch {
    throw DatasetError(path: path, reason: "the folder cannot be made: \(reason(of: error))")
  }
}

/// Gives a file another name in one step, replacing what has the name.
func moveFile(_ path: String, to newPath: String) throws(DatasetError) {
  guard rename(path, newPath) == 0 else {
    throw DatasetError(path: newPath, reason: "cannot be written: \(systemError(errno))")
  }
}

/// The cause of a Cocoa error in the system's words, without its domain and codes.
private func reason(of error: any Error) -> String {
  let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
  return underlying.map { systemError(Int32($0.code)) } ?? error.localizedDescription
}

/// Copies a file, replacing what has the name.
func copyFile(_ path: String, to newPath: String) throws(DatasetError) {
  try makeFolder((newPath as NSString).deletingLastPathComponent)
  unlink(newPath)
  do {
    try FileManager.default.copyItem(atPath: path, toPath: newPath)
  } catch {
    throw DatasetError(
      path: newPath, reason: "cannot be copied from \(path): \(reason(of: error))")
  }
}
