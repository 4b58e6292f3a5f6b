import Foundation

/// A small checkout with a course of its own, for commands that work on the whole course.
///
/// Its program is the built one under another name, so that it finds this checkout around itself;
/// what it needs of the real one is linked.
struct Checkout {
  let place: Workplace
  var root: String { place.path("checkout") }
  private var program: String { root + "/.build/debug/lessons" }

  /// The folder of the exercises' files.
  var exercises: String { root + "/Sources/Exercises/09-cnn" }

  /// - Parameter editableExercises: with stubs of its own, while the other sources are linked.
  init(editableExercises: Bool = false) throws {
    place = try Workplace()
    place.environment["LESSONS_PROGRESS"] = place.path("progress.json")
    let files = FileManager.default
    let real = LessonsProgram.root
    let built = (LessonsProgram.path as NSString).deletingLastPathComponent
    for folder in ["lessons", "site", ".build/debug"] {
      try files.createDirectory(
        atPath: "\(root)/\(folder)", withIntermediateDirectories: true)
    }
    try place.write("// Marks a checkout.\n", to: "checkout/Package.swift")
    var links = ["site/theme", "site/course.md", "site/names.md"]
    if editableExercises {
      try ExerciseFiles.copyStubs(to: root + "/Sources/Exercises/09-cnn")
      links += try files.contentsOfDirectory(atPath: real + "/Sources")
        .filter { $0 != "Exercises" }.map { "Sources/\($0)" }
    } else {
      links.append("Sources")
    }
    for path in links {
      try files.createSymbolicLink(
        atPath: "\(root)/\(path)", withDestinationPath: "\(real)/\(path)")
    }
    for name in try files.contentsOfDirectory(atPath: built)
    where name == "Modules" || name.hasSuffix(".build") {
      try files.createSymbolicLink(
        atPath: "\(root)/.build/debug/\(name)", withDestinationPath: "\(built)/\(name)")
    }
    do {
      try files.linkItem(atPath: LessonsProgram.path, toPath: program)
    } catch {
      try files.copyItem(atPath: LessonsProgram.path, toPath: program)
    }
    place.program = program
  }

  /// Puts a copy in the place of the linked theme, to be changed.
  func copyTheme() throws {
    let theme = "\(root)/site/theme"
    try FileManager.default.removeItem(atPath: theme)
    try FileManager.default.copyItem(atPath: LessonsProgram.root + "/site/theme", toPath: theme)
  }

  /// Writes a lesson of the course.
  func write(_ text: String, lesson: String) throws {
    try place.write(text, to: "checkout/lessons/\(lesson)/lesson.md")
  }
}
