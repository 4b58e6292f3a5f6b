import CProcess
import Foundation

/// The process that answers questions about names: it loads the toolchain's service, which takes
/// much memory and may crash without harm here.
///
/// It reads the paths of questions, one on each line of its standard input, writes each answer
/// beside its question and then a line to its standard output. It ends when its input ends.
public enum NameHost {
  /// Names the service's library, in the environment of this process.
  public static let environmentName = "LESSONS_NAMES"

  /// The file that takes the answer to the question at `path`.
  public static func answer(to path: String) -> String { path + ".answer" }

  /// The library, where this process was started to answer questions.
  public static var library: String? {
    guard let library = ProcessInfo.processInfo.environment[environmentName] else { return nil }
    unsetenv(environmentName)
    return library
  }

  /// Answers questions; never returns.
  public static func run(library: String) -> Never {
    _ = process_dies_with_parent()
    _ = process_leaves_no_core()
    guard let service = SourceKit(library: library) else { exit(1) }
    while let path = readLine() {
      answer(path, service)
      FileHandle.standardOutput.write(Data("\n".utf8))
    }
    // The service's threads do not outlive their work.
    _exit(0)
  }

  /// A question that cannot be read gets no answer, which its asker takes for none.
  private static func answer(_ path: String, _ service: SourceKit) {
    guard let data = FileManager.default.contents(atPath: path),
      let question = try? JSONDecoder().decode(NameQuestion.self, from: data)
    else { return }
    let folder = path + ".files"
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var search = NameSearch(service: service, folder: folder)
    let names = search.names(for: question)
    try? JSONEncoder().encode(names).write(to: URL(filePath: answer(to: path)), options: .atomic)
  }
}
