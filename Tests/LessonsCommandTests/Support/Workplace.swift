import Foundation

/// A temporary folder in which one test keeps lessons and runs them, with a cache of its own.
final class Workplace {
  let folder: String
  var environment: [String: String]
  /// The program that runs.
  var program = LessonsProgram.path
  private var runs = 0
  /// The number of the program's last run, which names the folder of its outputs.
  var lastRun: Int { runs }

  init() throws {
    folder = NSTemporaryDirectory() + "lessons-tests-\(getpid())-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    environment = ProcessInfo.processInfo.environment
    for name in ["TERM", "NO_COLOR", "LESSONS_SECTION"] { environment[name] = nil }
    environment["LESSONS_CACHE"] = cache
    try FileManager.default.copyItem(atPath: LessonsProgram.warmCache, toPath: cache)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var cache: String { folder + "/cache" }

  /// The folders of work in progress that the program has not removed.
  var workLeft: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: cache + "/work")) ?? []
  }

  // MARK: - Files

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func write(_ text: String, to name: String) throws { try write(Data(text.utf8), to: name) }

  func write(_ bytes: Data, to name: String) throws {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }

  /// Changes a file as an author would, by replacing one text that must be there.
  func edit(_ name: String, _ old: String, to new: String) throws {
    let text = try read(name)
    guard text.contains(old) else { throw CocoaError(.fileReadCorruptFile) }
    try write(text.replacing(old, with: new), to: name)
  }

  // MARK: - Running

  /// Starts the program in this folder, or in a folder below it.
  ///
  /// - Parameter wrapper: a command that runs the program for us, such as one that changes the user.
  func start(
    _ arguments: [String], in subfolder: String = "", by wrapper: [String] = []
  ) throws -> RunningProgram {
    runs += 1
    return try RunningProgram(
      wrapper + [program] + arguments, environment: environment,
      in: subfolder.isEmpty ? folder : path(subfolder), outputs: path("outputs/\(runs)"))
  }

  /// Runs the program to its end. What it prints names files relative to this folder.
  @discardableResult
  func lessons(
    _ arguments: String..., in subfolder: String = "", by wrapper: [String] = []
  ) throws -> ProgramOutcome {
    var outcome = try start(arguments, in: subfolder, by: wrapper).outcome()
    outcome.output = outcome.output.replacing(folder + "/", with: "")
    outcome.errors = outcome.errors.replacing(folder + "/", with: "")
    return outcome
  }
}
