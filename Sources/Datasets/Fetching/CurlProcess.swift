import Foundation

/// One run of the `curl` program, which speaks HTTP for us.
///
/// Foundation's own networking would do as well, but loading its libraries made every start of
/// `lessons`, and of every section, about 20 ms slower (measured: 20 against 40 ms for an empty
/// program); curl runs only when something is fetched.
struct CurlProcess {
  enum Outcome: Equatable {
    case finished
    /// The connection broke or fell silent: what has arrived may be continued.
    case broken(String)
    /// The server does not continue where the file ends: it has to begin anew.
    case cannotResume
    /// There is no use in asking this server again.
    case refused(String)
    /// The file cannot be written, or curl cannot be started.
    case impossible(String)
  }

  let address: String
  /// The file that is written, or appended to where it is there.
  let path: String
  /// The most bytes that the file may grow to.
  let mostBytes: Int
  /// Seconds of silence after which the transfer is given up.
  let patience: Int

  /// Runs curl to its end; calls `progress` with the file's size now and then.
  func run(progress: (Int) -> Void) -> Outcome {
    let offset = fileSize(path)
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return .impossible(systemError(errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[0]) }
    var pid: pid_t = 0
    let code = start(&pid, output: ends[1], arguments: arguments(from: offset))
    close(ends[1])
    guard code == 0 else {
      return .impossible(
        code == ENOENT ? "the program curl is not installed" : systemError(code))
    }
    let status = wait(for: pid, progress: progress)
    let text = String(
      decoding: FileHandle(fileDescriptor: ends[0]).readDataToEndOfFile(), as: UTF8.self)
    if fileSize(path) > mostBytes { return .refused("it sends more than \(mostBytes) bytes") }
    return outcome(status: status, text: text)
  }

  private func arguments(from offset: Int) -> [String] {
    [
      "curl", "--disable", "--silent", "--show-error", "--fail", "--location", "--max-redirs", "5",
      "--proto", "=http,https", "--connect-timeout", "\(patience)", "--speed-limit", "1",
      "--speed-time", "\(patience)", "--write-out", "\n%{http_code}", "--output", path,
    ] + (offset > 0 ? ["--continue-at", "\(offset)"] : []) + ["--", address]
  }

  /// The child stays in our process group, so that Ctrl-C ends both.
  private func start(_ pid: inout pid_t, output: Int32, arguments: [String]) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_adddup2(&actions, output, 2)
    let pointers = arguments.map { strdup($0) }
    defer { for pointer in pointers { free(pointer) } }
    return posix_spawnp(&pid, "curl", &actions, nil, pointers + [nil], environ)
  }

  private func wait(for pid: pid_t, progress: (Int) -> Void) -> Int32 {
    var status: Int32 = 0
    while true {
      let ended = waitpid(pid, &status, WNOHANG)
      let size = fileSize(path)
      progress(size)
      if ended == pid || (ended < 0 && errno != EINTR) { return status }
      if size > mostBytes { kill(pid, SIGTERM) }
      usleep(20_000)
    }
  }

  /// What curl's exit status means; the numbers are from its manual.
  private func outcome(status: Int32, text: String) -> Outcome {
    let lines = text.split(separator: "\n").map(String.init)
    let answer = lines.last.flatMap(Int.init) ?? 0
    guard status & 0x7F == 0 else { return .broken("the transfer was stopped") }
    switch status >> 8 & 0xFF {
    case 0: return .finished
    case 22 where answer == 416: return .cannotResume
    case 22: return .refused("it answers with HTTP status \(answer)")
    case 33, 36: return .cannotResume
    case 28: return .broken("nothing came for \(patience) s")
    case 18, 52, 55, 56, 92: return .broken("the connection broke")
    case 23: return .impossible("the file cannot be written: is the disk full?")
    default: return .refused(Self.message(in: lines))
    }
  }

  /// curl's own words without its name and number.
  private static func message(in lines: [String]) -> String {
    let line = lines.first { $0.hasPrefix("curl: ") } ?? lines.first ?? "it failed without a word"
    return line.split(separator: ") ", maxSplits: 1).last.map(String.init) ?? line
  }
}
