import Foundation
import LessonDocument
import LessonKit
import LessonRunner

/// Finds the file of a model: by its path, or among what the last run of a lesson kept.
enum ModelLocation {
  /// The path of the model that an argument of `lessons predict` names.
  static func find(_ argument: String) throws -> String {
    if FileManager.default.fileExists(atPath: argument) { return argument }
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !argument.hasSuffix(".safetensors") else {
      throw RunnerError(
        "there is no model \(argument): give a file, or LESSON/NAME for a model that a lesson kept")
    }
    return try kept(parts[1], by: parts[0])
  }

  private static func kept(_ name: String, by lesson: String) throws -> String {
    let installation = try Installation.find()
    let location = try LessonLocation.find(lesson, output: nil, in: installation)
    let loaded = try LessonLoader(installation).load(location).lesson
    let folders = SectionCache(folder: installation.cacheFolder).keptFolders(of: loaded)
    let file = modelFileName(name)
    if let folder = folders.first(where: { exists("\($0)/\(file)") }) { return "\(folder)/\(file)" }
    throw RunnerError(
      folders.isEmpty
        ? "\(lesson) has not run yet, so it has kept no model: lessons run \(lesson)"
        : "the last run of \(lesson) kept no model “\(name)”: see the calls of keep in the lesson,"
          + " or run it again by lessons run \(lesson)")
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
