import CProcess
import Foundation

/// A program that this process started, in a process group of its own.
///
/// Nothing here waits: whoever runs several children asks each by `poll()` when a signal says that
/// one has ended.
final class ChildProcess {
  let pid: pid_t
  let started: Date
  private(set) var ending: Ending?

  enum Ending: Equatable {
    case exited(code: Int32)
    case signaled(Int32)
  }

  /// - Parameters:
  ///   - output: the file that takes standard output and error, appended.
  init(
    executable: String, arguments: [String], environment: [String: String], folder: String,
    output: String
  ) throws(RunnerError) {
    var pid: pid_t = 0
    let code = withCStrings([executable] + arguments) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        process_spawn(&pid, executable, arguments, environment, folder, output)
      }
    }
    guard code == 0 else {
      throw RunnerError("cannot start \(executable): \(String(cString: strerror(code)))")
    }
    self.pid = pid
    started = Date()
    ChildProcess.alive.insert(pid)
  }

  /// How the program ended, or nil while it runs.
  func poll() -> Ending? {
    if let ending { return ending }
    var status: Int32 = 0
    guard waitpid(pid, &status, WNOHANG) == pid else { return nil }
    ChildProcess.alive.remove(pid)
    ending =
      process_has_exited(status) != 0
      ? .exited(code: process_exit_code(status)) : .signaled(process_signal(status))
    return ending
  }

  func send(_ signal: Int32) {
    if ending == nil { kill(pid, signal) }
  }

  /// Kills the program and everything in its group.
  func killGroup() {
    killpg(pid, SIGKILL)
  }

  /// Kills the program, which may have left its group, and the group, and waits until the program
  /// is gone.
  func stop() {
    send(SIGKILL)
    killGroup()
    while poll() == nil { usleep(1000) }
  }

  /// The resident memory of the program in bytes, 0 once it has ended.
  var residentBytes: Int {
    guard let file = FileHandle(forReadingAtPath: "/proc/\(pid)/statm"),
      let bytes = try? file.readToEnd()
    else { return 0 }
    let fields = String(decoding: bytes, as: UTF8.self).split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(getpagesize()) : 0
  }

  /// The children that are not yet reaped. Used on the runner's one thread only.
  private(set) nonisolated(unsafe) static var alive: Set<pid_t> = []

  /// Counts a child that was started in another way, until it is released.
  static func claim(_ pid: pid_t) { alive.insert(pid) }
  static func release(_ pid: pid_t) { alive.remove(pid) }
}

/// Calls `body` with a null-terminated array of C strings.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = strings.map { strdup($0) }
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers + [nil])
}
