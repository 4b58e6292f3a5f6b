import CProcess
import Foundation

/// Finds and kills what a section left behind: daemons that it forked into sessions of their own.
///
/// As a subreaper this process becomes the parent of every orphan below it, so a child that nobody
/// here started is a stray.
enum StrayProcesses {
  /// Makes orphans visible; called once, before the first section runs.
  static func adopt() {
    _ = process_becomes_subreaper()
  }

  /// Kills all strays; returns how many there were. A stray that forks while it is killed is met
  /// again in the next round, so rounds are bounded.
  @discardableResult
  static func kill() -> Int {
    var count = 0
    for _ in 0..<100 {
      let strays = children(of: getpid()).filter { !ChildProcess.alive.contains($0) }
      if strays.isEmpty { break }
      for pid in strays {
        Glibc.kill(pid, SIGKILL)
        if waitpid(pid, nil, 0) == pid { count += 1 }
      }
    }
    return count
  }

  private static func children(of parent: pid_t) -> [pid_t] {
    let path = "/proc/\(parent)/task/\(parent)/children"
    guard let file = FileHandle(forReadingAtPath: path), let bytes = try? file.readToEnd() else {
      return []
    }
    return String(decoding: bytes, as: UTF8.self).split(separator: " ").compactMap { pid_t($0) }
  }
}
