import CProcess
import Foundation

/// A program that a test has started and may disturb.
final class RunningProgram {
  let pid: pid_t
  private let outputs: String

  /// Starts a program by the shell, which sends standard output and error to files of their own.
  ///
  /// - Parameter outputs: a folder for those files, used by this program alone.
  init(
    _ command: [String], environment: [String: String], in folder: String, outputs: String
  ) throws {
    self.outputs = outputs
    try FileManager.default.createDirectory(atPath: outputs, withIntermediateDirectories: true)
    let shell = ["/bin/sh", "-c", "exec \"$@\" 2>\(outputs)/errors", "sh"]
    var pid: pid_t = 0
    let code = withCStrings(shell + command) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        process_spawn(&pid, "/bin/sh", arguments, environment, folder, outputs + "/output")
      }
    }
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
    self.pid = pid
  }

  func send(_ signal: Int32) { kill(pid, signal) }

  /// Waits for the end; a program that does not come to it within `seconds` is killed.
  func outcome(within seconds: Double = 120) -> ProgramOutcome {
    let deadline = Date() + seconds
    var status: Int32 = 0
    while waitpid(pid, &status, WNOHANG) == 0 {
      if Date() > deadline { send(SIGKILL) }
      usleep(2000)
    }
    let code =
      process_has_exited(status) != 0 ? process_exit_code(status) : 128 + process_signal(status)
    return ProgramOutcome(status: code, output: text("output"), errors: text("errors"))
  }

  /// Waits until `isTrue`; false where that does not come to pass in a long time.
  static func wait(until isTrue: () -> Bool) -> Bool {
    for _ in 0..<10_000 {
      if isTrue() { return true }
      usleep(3000)
    }
    return false
  }

  /// Whether a process runs. One that has ended and that nobody has asked about is still listed, and
  /// signals can still be sent to it: who asks about orphans may take a while.
  static func isRunning(_ pid: pid_t) -> Bool {
    guard kill(pid, 0) == 0,
      let bytes = FileManager.default.contents(atPath: "/proc/\(pid)/stat")
    else { return false }
    // The state stands behind the name, which may hold anything, in parentheses.
    let state = String(decoding: bytes, as: UTF8.self).split(separator: ")").last?.dropFirst().first
    return state != "Z" && state != "X"
  }

  private func text(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: "\(outputs)/\(name)") ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}

/// Calls `body` with a null-terminated array of C strings.
private func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = strings.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
