import Foundation

/// Runs a short tool to its end and gives what it printed.
enum CommandOutput {
  /// Standard output and error together; the exit status does not matter to the callers here.
  static func of(_ executable: String, _ arguments: [String]) throws(RunnerError) -> String {
    let output = FileManager.default.temporaryDirectory.path + "/lessons-\(UUID().uuidString)"
    defer { unlink(output) }
    let child = try ChildProcess(
      executable: executable, arguments: arguments,
      environment: ProcessInfo.processInfo.environment, folder: "/", output: output)
    // The program has the file open by now: without a name it cannot be left behind.
    let file = FileHandle(forReadingAtPath: output)
    unlink(output)
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
