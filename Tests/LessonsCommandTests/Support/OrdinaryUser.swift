import Foundation

/// A user whom permissions bind: tests are often run by root, whom they do not.
struct OrdinaryUser {
  /// Whether there is a way to run the program as such a user.
  static let isAvailable: Bool = {
    if getuid() != 0 { return true }
    guard let tool else { return false }
    let outputs = NSTemporaryDirectory() + "lessons-tests-\(getpid())-user"
    defer { try? FileManager.default.removeItem(atPath: outputs) }
    let program = try? RunningProgram(
      command(tool) + [LessonsProgram.path, "--help"], environment: [:], in: "/", outputs: outputs)
    return program?.outcome().status == 0
  }()

  /// What to put before a command so that such a user runs it; empty where we are one.
  let command: [String]

  /// Gives the workplace to the user.
  init(in place: Workplace) throws {
    guard getuid() == 0, let tool = Self.tool else {
      command = []
      return
    }
    command = Self.command(tool)
    let files = FileManager.default.enumerator(atPath: place.folder)
    chown(place.folder, Self.number, Self.number)
    while let name = files?.nextObject() as? String {
      lchown(place.path(name), Self.number, Self.number)
    }
  }

  /// The number of the user `nobody`.
  private static let number: UInt32 = 65_534
  private static let tool = ["/usr/bin/setpriv", "/bin/setpriv"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private static func command(_ tool: String) -> [String] {
    [tool, "--reuid=\(number)", "--regid=\(number)", "--clear-groups"]
  }
}
