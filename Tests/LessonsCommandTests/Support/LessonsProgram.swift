import Foundation
import Testing

/// The built `lessons` program, which these tests drive as a reader does.
enum LessonsProgram {
  /// The checkout that these tests belong to.
  static let root: String = {
    var url = URL(filePath: #filePath)
    for _ in 0..<4 { url.deleteLastPathComponent() }
    return String(url.path(percentEncoded: false).dropLast())
  }()

  /// The program that the package manager has built with these tests: it lies beside their bundle.
  static let path: String = {
    let bundles = CommandLine.arguments.filter { $0.hasSuffix(".xctest") }
    let folders = bundles.map { ($0 as NSString).deletingLastPathComponent }
    return (folders + [root + "/.build/debug"]).map { $0 + "/lessons" }
      .first { FileManager.default.isExecutableFile(atPath: $0) } ?? "lessons"
  }()

  /// A cache in which nothing has run, but which knows compiler and kit, so that a test does not
  /// ask the compiler for its version again.
  static let warmCache: String = {
    let folder = NSTemporaryDirectory() + "lessons-tests-\(getpid())-warm"
    atexit { try? FileManager.default.removeItem(atPath: LessonsProgram.warmCache) }
    let lesson = folder + ".md"
    defer { try? FileManager.default.removeItem(atPath: lesson) }
    let cell = "\n\n```swift\n```\n"
    let text = "---\ntitle: A\n---\n\n## B {#b}" + cell + "\n## C {#c optimized}" + cell
    try? Data(text.utf8).write(to: URL(filePath: lesson))
    let program = try? RunningProgram(
      [path, "run", lesson, "--output", folder + "/page"],
      environment: ProcessInfo.processInfo.environment.merging(["LESSONS_CACHE": folder]) { $1 },
      in: "/", outputs: folder + "/outputs")
    if program?.outcome().status != 0 {
      Issue.record("the lesson that warms the tests' cache does not run")
    }
    for name in ["page", "outputs", "entries", "last", "work"] {
      try? FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
    return folder
  }()
}
