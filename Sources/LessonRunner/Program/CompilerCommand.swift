import LessonEvents

/// The compiler's command lines. They are part of the cache's key.
struct CompilerCommand {
  var installation: Installation

  /// Compiles `main.swift`, and `shared.swift` where there is one, to `section.o`.
  ///
  /// Swift 5 mode keeps top-level variables plain globals: in Swift 6 mode functions in a cell
  /// could not touch them. `-wmo` makes one object of both files.
  func compile(_ program: SectionProgram) -> [String] {
    let files = program.shared.isEmpty ? ["main.swift"] : ["main.swift", "shared.swift"]
    let action = program.purpose == .run || program.purpose == .mustTrap
    return (action ? ["-c"] : ["-typecheck"]) + files + (action ? ["-o", "section.o"] : [])
      + flags(isOptimized: program.isOptimized)
      + (["-I", installation.modulesFolder]
        + installation.moduleMapFolders.flatMap { ["-I", $0] })
  }

  func flags(isOptimized: Bool) -> [String] {
    [
      "-swift-version", "5", isOptimized ? "-O" : "-Onone", "-g", "-wmo", "-module-name", "Cell",
      "-Xfrontend", "-entry-point-function-name", "-Xfrontend", SectionSettings.entryPoint,
      "-diagnostic-style", "llvm", "-no-color-diagnostics",
    ]
  }

  /// Links `section.o` to `section.so`. The driver adds what registers the conformances declared
  /// in cells; without it a model's parameters would silently not be found.
  func link() -> [String] {
    ["-emit-library", "section.o", "-o", "section.so"]
  }
}
