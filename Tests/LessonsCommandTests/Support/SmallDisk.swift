import Foundation

/// A disk of a few kilobytes, which is soon full: a file system in memory that only the program
/// sees, and that is gone when the program has ended.
enum SmallDisk {
  /// Whether we may mount such a disk: not every system lets ordinary users have mounts of their
  /// own.
  static let isAvailable: Bool = {
    guard tool != nil else { return false }
    let folder = NSTemporaryDirectory() + "lessons-tests-\(getpid())-disk"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let program = try? RunningProgram(
      command(for: folder, kilobytes: 64) + ["/bin/true"],
      environment: ProcessInfo.processInfo.environment, in: "/", outputs: folder + "/outputs")
    return program?.outcome().status == 0
  }()

  /// What to put before a command so that `folder` is such a disk for it; at its end, the names of
  /// the files on the disk stand in its output.
  static func command(for folder: String, kilobytes: Int) -> [String] {
    let script = """
      mkdir -p "$0" && mount -t tmpfs -o size=\(kilobytes)k tmpfs "$0" || exit 99
      "$@"
      status=$?
      cd "$0" && find . -type f
      exit $status
      """
    return [tool ?? "unshare", "--map-root-user", "--mount", "/bin/sh", "-c", script, folder]
  }

  private static let tool = ["/usr/bin/unshare", "/bin/unshare"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
