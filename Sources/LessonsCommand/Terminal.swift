import Foundation

/// Where messages go: colors and moving lines only where a terminal shows them.
enum Terminal {
  /// Standard error is a terminal that moves its cursor.
  static let isInteractive =
    isatty(STDERR_FILENO) != 0 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  private static let hasColor =
    isatty(STDOUT_FILENO) != 0 && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    && ProcessInfo.processInfo.environment["TERM"] != "dumb"

  enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "31"
    case green = "32"
    case yellow = "33"
  }

  static func styled(_ text: String, _ style: Style) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// Writes a line to standard output.
  static func say(_ line: String = "") {
    write(line + "\n", to: STDOUT_FILENO)
  }

  /// The exit code of a command whose report is complete: 0 where all went well and could be told.
  static func exitCode(isClean: Bool) -> Int32 {
    if failure != 0 {
      complain("the report could not be written: \(String(cString: strerror(failure)))")
      return 1
    }
    return isClean ? 0 : 1
  }

  /// The error with which standard output refused a line, such as a full disk's; set by the
  /// program's one thread.
  private nonisolated(unsafe) static var failure: Int32 = 0

  /// Writes everything, or notes why that is not possible.
  private static func write(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        usleep(1000)
      } else if errno != EINTR {
        if descriptor == STDOUT_FILENO { failure = errno }
        return
      }
    }
  }

  /// Writes an error to standard error.
  static func complain(_ message: String) {
    write("error: \(message)\n", to: STDERR_FILENO)
  }

  /// Replaces the moving last line of a terminal; an empty text removes it.
  static func replaceLastLine(with text: String) {
    guard isInteractive else { return }
    write("\r\u{1B}[2K\(text.prefix(width - 1))", to: STDERR_FILENO)
  }

  private static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : 80
  }
}
