import CProcess
import CodeNames
import Foundation

/// The process that looks names up, started when the first question comes.
///
/// Where the toolchain has no such service, or it dies, there are no names: pages are complete
/// without them.
final class NameService {
  private let library: String
  private let executable: String
  private var host: Host?
  private var hasFailed = false

  private struct Host {
    var pid: pid_t
    /// Takes the paths of questions.
    var input: Int32
    /// Gives a byte for each answer.
    var output: Int32
  }

  init?(_ toolchain: Toolchain, executable: String) {
    guard let library = toolchain.nameLibrary else { return nil }
    self.library = library
    self.executable = executable
  }

  deinit { stop() }

  /// Hands over a question in a file; the answer comes beside it.
  func ask(_ path: String) {
    if host == nil, !hasFailed { host = start() }
    guard let host else { return }
    let line = Array((path + "\n").utf8)
    var sent = 0
    while sent < line.count {
      let count = line[sent...].withUnsafeBytes { write(host.input, $0.baseAddress, $0.count) }
      if count > 0 {
        sent += count
      } else if errno == EAGAIN {
        usleep(1000)
      } else if errno != EINTR {
        return fail()
      }
    }
  }

  /// Waits until so many questions are answered; false where they are not to be.
  func wait(answers: Int, seconds: Double) -> Bool {
    guard let host else { return false }
    var missing = answers
    let deadline = Date() + seconds
    var waiting = pollfd(fd: host.output, events: Int16(POLLIN), revents: 0)
    var bytes = [UInt8](repeating: 0, count: 64)
    while missing > 0 {
      let left = deadline.timeIntervalSinceNow
      guard left > 0 else {
        fail()
        return false
      }
      guard poll(&waiting, 1, Int32(min(left * 1000, 1000)) + 1) > 0 else { continue }
      let count = read(host.output, &bytes, min(bytes.count, missing))
      if count > 0 {
        missing -= count
      } else if count == 0 || (errno != EAGAIN && errno != EINTR) {
        fail()
        return false
      }
    }
    return true
  }

  // MARK: - The process

  private func start() -> Host? {
    var input: [Int32] = [-1, -1]
    var output: [Int32] = [-1, -1]
    guard process_pipe(&input) == 0, process_pipe(&output) == 0 else { return nil }
    // The other process waits for its input.
    _ = fcntl(input[0], F_SETFL, 0)
    _ = fcntl(output[1], F_SETFL, 0)
    defer {
      close(input[0])
      close(output[1])
    }
    var environment = ProcessInfo.processInfo.environment
    environment[NameHost.environmentName] = library
    var pid: pid_t = 0
    let code = withCStrings([executable]) { arguments in
      withCStrings(environment.map { "\($0)=\($1)" }) { environment in
        process_spawn_talking(&pid, executable, arguments, environment, input[0], output[1])
      }
    }
    guard code == 0 else {
      close(input[1])
      close(output[0])
      hasFailed = true
      return nil
    }
    ChildProcess.claim(pid)
    return Host(pid: pid, input: input[1], output: output[0])
  }

  private func fail() {
    hasFailed = true
    stop()
  }

  /// Ends the process and waits until it is gone.
  func stop() {
    guard let host else { return }
    self.host = nil
    close(host.input)
    close(host.output)
    kill(host.pid, SIGKILL)
    waitpid(host.pid, nil, 0)
    ChildProcess.release(host.pid)
  }
}
