import Foundation

/// Runs a short tool to its end and gives what it printed.
enum CommandOutput {
  /// Standard output and error together; the exit status does not matter to the callers here.
  static func of(_ executable: String, _ arguments: [String]) throws(RunnerError) -> String {
    // The tool's own folder for temporary files, too: each call of Swift's driver leaves one behind.
    let folder = FileManager.default.temporaryDirectory.path + "/lessons-\(UUID().uuidString)"
    try Files.createFolder(folder)
    defer { Files.remove(folder) }
    let output = folder + "/output"
    let child = try ChildProcess(
      executable: executable, arguments: arguments,
      environment: ProcessInfo.processInfo.environment.merging(["TMPDIR": folder]) { $1 },
      folder: "/", output: output)
    let file = FileHandle(forReadingAtPath: output)
    let deadline = Date() + 30
    while child.poll() == nil {
      if Date() > deadline {
        child.stop()
        throw RunnerError("\(executable) did not answer within 30 s")
      }
      usleep(500)
    }
    return String(decoding: (try? file?.readToEnd()) ?? Data(), as: UTF8.self)
  }
}
