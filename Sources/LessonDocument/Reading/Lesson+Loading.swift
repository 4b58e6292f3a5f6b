import Foundation

extension Lesson {
  /// Reads and parses a lesson: a folder with Markdown files, which are taken in the order of
  /// their names, or one Markdown file.
  ///
  /// - Parameters:
  ///   - path: The folder or file. Its name is the lesson's name.
  ///   - displayPath: Turns the path of a file into the one for messages and for
  ///     `#sourceLocation`, such as a shorter one.
  /// - Throws: All problems of all files: which cannot be read, and what is wrong in the others.
  public static func load(
    _ path: String, displayPath: (String) -> String = { $0 }
  ) throws(DocumentProblems) -> Lesson {
    var sources: [SourceText] = []
    var problems: [DocumentProblem] = []
    for file in try markdownFiles(at: path, displayPath: displayPath) {
      do {
        sources.append(try FileReader.read(file, displayPath: displayPath(file)))
      } catch {
        problems.append(error)
      }
    }
    return try LessonParser.parse(sources: sources, name: name(of: path), unreadable: problems)
  }

  /// A file itself, or the Markdown files of a folder in the order of their names.
  ///
  /// - Returns: Paths that begin with `path`, as many as `Lesson.files` and in their order.
  /// - Throws: A problem where the folder cannot be read or holds no Markdown file.
  public static func markdownFiles(
    at path: String, displayPath: (String) -> String = { $0 }
  ) throws(DocumentProblems) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [path] }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: path)
    } catch {
      throw DocumentProblems([FileReader.unreadable(displayPath(path), EACCES)])
    }
    let files = names.filter { $0.hasSuffix(".md") && !$0.hasPrefix(".") }.sorted()
    guard !files.isEmpty else {
      throw DocumentProblems([
        DocumentProblem(
          file: displayPath(path), line: 0, message: "the folder holds no Markdown file",
          advice: "a lesson's files end in “.md”")
      ])
    }
    let folder = path.hasSuffix("/") ? path : path + "/"
    return files.map { folder + $0 }
  }

  /// The last part of a path without `.md`; of `.` and the like, that of the folder meant.
  private static func name(of path: String) -> String {
    let last = URL(filePath: path).standardizedFileURL.lastPathComponent
    return last.hasSuffix(".md") ? String(last.dropLast(".md".count)) : last
  }
}
