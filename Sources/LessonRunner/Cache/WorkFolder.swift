import Foundation

/// The folder in which one run of the program compiles and runs sections; removed at its end.
///
/// Its name carries the process id, so that what a killed run left behind is recognized and removed
/// by the next one, and two runs at once do not meet.
struct WorkFolder {
  let path: String

  init(in parent: String) throws(RunnerError) {
    Self.removeLeftOvers(in: parent)
    path = "\(parent)/\(getpid())-\(UUID().uuidString.prefix(8))"
    try Files.createFolder(path)
  }

  /// A killed run's compilers may still have been writing when its folder was removed at first.
  func remove() {
    Files.remove(path)
    Self.removeLeftOvers(in: (path as NSString).deletingLastPathComponent)
  }

  private static func removeLeftOvers(in parent: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? [] {
      let owner = name.split(separator: "-").first.flatMap { pid_t($0) }
      if let owner {
        if kill(owner, 0) != 0 && errno == ESRCH { Files.remove("\(parent)/\(name)") }
      } else if let stamp = FileStamp(path: "\(parent)/\(name)"), stamp.isOlder(thanHours: 1) {
        Files.remove("\(parent)/\(name)")
      }
    }
  }
}

extension FileStamp {
  fileprivate func isOlder(thanHours hours: Double) -> Bool {
    Date().timeIntervalSince1970 - Double(modified) / 1e9 > hours * 3600
  }
}
