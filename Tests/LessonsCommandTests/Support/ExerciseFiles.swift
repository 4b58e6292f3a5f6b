import Foundation

/// Copies of the exercises' files, to be answered by tests.
enum ExerciseFiles {
  private static let solutions = LessonsProgram.root + "/Sources/ExerciseSolutions/09-cnn"

  /// Fills a folder with stubs, made of the solutions: somebody may have solved the exercises.
  static func copyStubs(to folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in try FileManager.default.contentsOfDirectory(atPath: solutions) {
      try write(name, "  throw Unsolved()", in: folder)
    }
  }

  /// Writes an answer: the solution's beginning and another body.
  ///
  /// - Parameter name: such as `11-OutputSize`.
  static func answer(_ name: String, with body: String, in folder: String) throws {
    try write(name + ".swift", body, in: folder)
  }

  private static func write(_ name: String, _ body: String, in folder: String) throws {
    let text = try String(contentsOfFile: "\(solutions)/\(name)", encoding: .utf8)
    guard let brace = text.range(of: #"throws -> .* \{\n"#, options: .regularExpression) else {
      throw CocoaError(.fileReadCorruptFile)
    }
    try (text[..<brace.upperBound] + body + "\n}\n").write(
      toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }
}
