import Foundation
import Hashing
import LessonEvents

/// The commands that make a section's library: what the compiler's driver would run.
///
/// The driver takes several times as long to decide on its jobs as they take to run (0.39 s against
/// 0.08 s for a small section), and decides the same each time. So it is asked once, and its answer
/// is kept for as long as compiler and flags stay.
struct CompilerJobs: Codable, Equatable {
  /// Makes `section.o` of `main.swift` and `shared.swift`.
  private var compile: [String]
  /// Make `section.so` of `section.o`, one after the other. The driver adds what registers the
  /// conformances declared in cells; without it a model's parameters would silently not be found.
  private(set) var link: [[String]]

  /// The command that compiles a program in its folder.
  func compile(_ program: SectionProgram) -> [String] {
    program.shared.isEmpty ? compile.filter { $0 != "shared.swift" } : compile
  }

  /// The compiler's flags for cells.
  ///
  /// Swift 5 mode keeps top-level variables plain globals: in Swift 6 mode functions in a cell
  /// could not touch them. `-wmo` makes one object of both files. An expression whose types take a
  /// minute to find is an error with its line, before the whole takes too long.
  static func flags(isOptimized: Bool) -> [String] {
    [
      "-swift-version", "5", isOptimized ? "-O" : "-Onone", "-g", "-wmo", "-module-name", "Cell",
      "-Xfrontend", "-entry-point-function-name", "-Xfrontend", SectionSettings.entryPoint,
      "-Xfrontend", "-solver-expression-time-threshold=60",
      "-diagnostic-style", "llvm", "-no-color-diagnostics",
    ]
  }

  // MARK: - Asking the driver

  /// The jobs for an installation, from the last answer where it still holds.
  init(
    _ toolchain: Toolchain, _ installation: Installation, isOptimized: Bool
  ) throws(RunnerError) {
    let question =
      ["-c", "main.swift", "shared.swift", "-o", "section.o"]
      + Self.flags(isOptimized: isOptimized)
      + (["-I", installation.modulesFolder]
        + installation.moduleMapFolders.flatMap { ["-I", $0] })
    let key = SHA256.hexDigest(
      of: ([toolchain.swiftc, toolchain.version] + question).joined(separator: "\n"))
    let memory = "\(installation.cacheFolder)/jobs-\(isOptimized ? "optimized" : "debug").json"
    if let data = FileManager.default.contents(atPath: memory),
      let remembered = try? JSONDecoder().decode(Remembered.self, from: data),
      remembered.key == key
    {
      self = remembered.jobs
      return
    }
    let compile = try Self.jobs(toolchain, question)
    // The toolchain's own linker is the quickest by far.
    link = try Self.jobs(
      toolchain, ["-emit-library", "-use-ld=lld", "section.o", "-o", "section.so"])
    guard compile.count == 1, !link.isEmpty else {
      throw RunnerError(
        "\(toolchain.swiftc) -### did not name one compiler job and a linker's:"
          + " check that this is the compiler of a Swift toolchain")
    }
    self.compile = compile[0]
    if let data = try? JSONEncoder().encode(Remembered(key: key, jobs: self)) {
      try? Files.writeAtomically(data, to: memory)
    }
  }

  private struct Remembered: Codable {
    var key: String
    var jobs: CompilerJobs
  }

  /// The commands that the driver would run; its temporary files are put into the program's folder.
  private static func jobs(
    _ toolchain: Toolchain, _ arguments: [String]
  ) throws(RunnerError) -> [[String]] {
    let answer = try CommandOutput.of(toolchain.swiftc, arguments + ["-###"])
    return answer.split(separator: "\n").map { line in
      shellWords(line).map { word in
        guard let temporary = word.range(of: "/TemporaryDirectory.") else { return word }
        let name = word[temporary.upperBound...].drop { $0 != "/" }.dropFirst()
        return (word.hasPrefix("@") ? "@" : "") + name
      }
    }.filter { $0.first?.hasPrefix("/") == true }
  }
}
