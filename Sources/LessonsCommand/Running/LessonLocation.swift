import Foundation
import LessonDocument
import LessonRunner

/// Where a lesson's Markdown is and where its page goes.
struct LessonLocation: Equatable {
  /// As given on the command line, or the lesson's name: what a reader types to run it.
  var argument: String
  /// The folder or Markdown file, absolute.
  var path: String
  /// The folder that its page is written to.
  var output: String
  /// The page stands among the others of the site and shares their style.
  var isInSite: Bool

  /// The folder in which the lesson's pictures lie.
  var folder: String {
    path.hasSuffix(".md") ? (path as NSString).deletingLastPathComponent : path
  }

  /// Finds what an argument names: a lesson of the course by its name, or any Markdown file or
  /// folder by its path.
  static func find(
    _ argument: String, output: String?, in installation: Installation
  ) throws(RunnerError) -> LessonLocation {
    let folder = "\(installation.lessonsFolder)/\(argument)"
    if !argument.isEmpty, !argument.contains("/"), !argument.hasPrefix("."), exists(folder) {
      return LessonLocation(
        argument: argument, path: folder, output: output ?? installation.siteFolder, isInSite: true)
    }
    let path = absolute(argument)
    guard !argument.isEmpty, exists(path) else { throw unknown(argument, in: installation) }
    if (path as NSString).deletingLastPathComponent == installation.lessonsFolder {
      let name = (path as NSString).lastPathComponent
      return try find(name, output: output, in: installation)
    }
    return LessonLocation(
      argument: argument, path: path,
      output: output ?? pageFolder(beside: path), isInSite: false)
  }

  /// The folder for the page of a lesson outside the course.
  private static func pageFolder(beside path: String) -> String {
    (path.hasSuffix(".md") ? String(path.dropLast(".md".count)) : path) + ".page"
  }

  /// Throws where two lessons would write their pages to the same place.
  static func checkPages(of locations: [LessonLocation]) throws(RunnerError) {
    var taken: [String: LessonLocation] = [:]
    for location in locations where !location.isInSite {
      if let other = taken.updateValue(location, forKey: location.output),
        other.path != location.path
      {
        throw RunnerError(
          "the pages of \(other.argument) and \(location.argument) would both be written to"
            + " \(location.output): run them one by one, each with an --output of its own")
      }
    }
  }

  /// All lessons of the course, by name.
  static func all(
    output: String?, in installation: Installation
  ) throws(RunnerError) -> [LessonLocation] {
    var locations: [LessonLocation] = []
    for name in names(in: installation) {
      locations.append(try find(name, output: output, in: installation))
    }
    return locations
  }

  /// The names of the course's lessons, in order.
  static func names(in installation: Installation) -> [String] {
    let folder = installation.lessonsFolder
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { name in
      !name.hasPrefix(".")
        && (name.hasSuffix(".md") || holdsMarkdown("\(folder)/\(name)"))
    }.sorted()
  }

  private static func holdsMarkdown(_ folder: String) -> Bool {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.contains { $0.hasSuffix(".md") }
  }

  private static func unknown(_ argument: String, in installation: Installation) -> RunnerError {
    let names = names(in: installation)
    if argument.contains("/") || argument.hasSuffix(".md") {
      return RunnerError("there is no file or folder \(argument): check the path")
    }
    if argument.isEmpty { return RunnerError("a lesson's name cannot be empty: see lessons list") }
    if let near = argument.nearest(among: names) {
      return RunnerError(
        "there is no lesson \(argument); did you mean \(near)? Try: lessons run \(near)")
    }
    return RunnerError(
      "there is no lesson \(argument); the lessons are \(names.joined(separator: ", ")):"
        + " see them by lessons list")
  }

  static func absolute(_ path: String) -> String {
    let url = URL(fileURLWithPath: path)
    return url.standardizedFileURL.path
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}
