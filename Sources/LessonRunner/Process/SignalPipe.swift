import CProcess
import Glibc

/// Turns signals into bytes on a pipe, so that one `poll` waits for children and for Ctrl-C.
final class SignalPipe {
  private let reading: Int32
  private nonisolated(unsafe) static var writing: Int32 = -1
  private nonisolated(unsafe) static var askedToStop = 0

  /// Takes over SIGCHLD and the signals that end a program until `close()`.
  init() throws(RunnerError) {
    var ends: [Int32] = [-1, -1]
    guard process_pipe(&ends) == 0 else {
      throw RunnerError("cannot make a pipe: \(String(cString: strerror(errno)))")
    }
    reading = ends[0]
    Self.writing = ends[1]
    Self.unblock()
    for signal in Self.signals {
      Glibc.signal(signal) { signal in
        let code = errno
        if signal != SIGCHLD {
          SignalPipe.askedToStop += 1
          // Somebody insists: end without cleaning up, which the next run will do.
          if SignalPipe.askedToStop > 2 { _exit(128 + signal) }
        }
        var byte = UInt8(signal)
        _ = write(SignalPipe.writing, &byte, 1)
        errno = code
      }
    }
  }

  /// Whoever started this program may have blocked them, as test runners do; then every wait for a
  /// child would last to its end.
  private static func unblock() {
    var set = sigset_t()
    sigemptyset(&set)
    for signal in signals { sigaddset(&set, signal) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// SIGPIPE comes when whoever read our report has gone away.
  private static let signals = [SIGCHLD, SIGINT, SIGTERM, SIGHUP, SIGPIPE]

  /// Waits for a signal, at most `seconds`; returns those that ask this program to stop.
  ///
  /// - Parameter other: something else to wait for, such as a notice that a file has changed.
  func wait(seconds: Double, or other: Int32 = -1) -> Int32? {
    var waiting = [reading, other].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = Int32(min(max(seconds, 0) * 1000, 60_000).rounded(.up))
    guard Glibc.poll(&waiting, 2, milliseconds) > 0, waiting[0].revents != 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 64)
    let count = read(reading, &bytes, bytes.count)
    return bytes.prefix(max(count, 0)).map(Int32.init).first { $0 != SIGCHLD }
  }

  func close() {
    for signal in Self.signals { Glibc.signal(signal, SIG_DFL) }
    Glibc.close(Self.writing)
    Glibc.close(reading)
  }
}
