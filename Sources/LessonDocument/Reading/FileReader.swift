import Foundation

/// Reads Markdown files, with problems for what cannot be a lesson.
enum FileReader {
  /// Bytes. No lesson is as large; a file that is was not meant.
  static let largestFile = 10_000_000

  /// - Parameter displayPath: The path for messages.
  static func read(
    _ path: String, displayPath: String
  ) throws(DocumentProblem) -> SourceText {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw unreadable(displayPath, errno) }
    defer { close(descriptor) }
    let bytes = try readAll(descriptor, displayPath: displayPath)
    try checkText(bytes, displayPath: displayPath)
    return SourceText(path: displayPath, bytes: bytes)
  }

  private static func readAll(
    _ descriptor: Int32, displayPath: String
  ) throws(DocumentProblem) -> [UInt8] {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw unreadable(displayPath, errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw DocumentProblem(file: displayPath, line: 0, message: "this is no file with text")
    }
    guard status.st_size <= largestFile else {
      throw DocumentProblem(
        file: displayPath, line: 0,
        message: "the file has \(status.st_size) bytes, more than the \(largestFile) that a lesson "
          + "may have",
        advice: "cut it into several files in a folder, or remove what is no text")
    }
    var code: Int32 = 0
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let step = Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        guard step > 0 else {
          code = step < 0 ? errno : 0
          return
        }
        count += step
      }
    }
    guard code == 0 else { throw unreadable(displayPath, code) }
    return bytes
  }

  static func unreadable(_ path: String, _ code: Int32) -> DocumentProblem {
    DocumentProblem(
      file: path, line: 0,
      message: code == ENOENT ? "there is no such file or folder" : "cannot be read",
      advice: code == ENOENT ? "check the path" : String(cString: strerror(code)))
  }

  /// Rejects files that are empty or not UTF-8.
  static func checkText(_ bytes: [UInt8], displayPath: String) throws(DocumentProblem) {
    guard bytes.contains(where: { !Ascii.isWhitespace($0) }) else {
      throw DocumentProblem(
        file: displayPath, line: 0, message: "the file is empty",
        advice: "“lessons new NAME” writes a lesson to begin with")
    }
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    let offset = UTF8Check.firstInvalidByte(of: bytes) ?? 0
    let place = SourceText(path: displayPath, bytes: bytes).problem(at: offset, "")
    let byte = String(bytes[offset], radix: 16, uppercase: true)
    throw DocumentProblem(
      file: displayPath, line: place.line, column: place.column,
      message: "byte \(offset), 0x\(byte), is not UTF-8",
      advice: "save the file as UTF-8")
  }
}
