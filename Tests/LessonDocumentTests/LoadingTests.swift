import Foundation
import LessonDocument
import Testing

/// A folder that is removed at the end of a test.
private final class TemporaryFolder {
  let path = NSTemporaryDirectory() + "lesson-document-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let url = URL(filePath: path).appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// The problems of a lesson in the folder, with the folder left out of their paths.
  func problems(of name: String = "") -> [String] {
    do {
      _ = try Lesson.load(path + "/" + name) { String($0.dropFirst(path.count + 1)) }
      return []
    } catch {
      return error.problems.map(\.description)
    }
  }
}

@Suite("Loading")
struct LoadingTests {
  @Test("a folder's Markdown files are read in the order of their names")
  func folder() throws {
    let folder = try TemporaryFolder()
    try folder.write("## B\n".utf8, to: "09-cnn/02.md")
    try folder.write("---\ntitle: T\n---\n\n## A\n".utf8, to: "09-cnn/01.md")
    try folder.write("no Markdown".utf8, to: "09-cnn/notes.txt")
    try folder.write("hidden".utf8, to: "09-cnn/.hidden.md")
    for path in ["09-cnn", "09-cnn/", "09-cnn/../09-cnn/."] {
      let lesson = try Lesson.load(folder.path + "/" + path)
      #expect(lesson.name == "09-cnn")
      #expect(lesson.title == "T")
      #expect(lesson.sections.map(\.id) == ["a", "b"])
      #expect(lesson.files.count == 2)
    }
  }

  @Test("each file may give its page a title")
  func pages() throws {
    let files = [
      ("01.md", "---\ntitle: T\npage: First\n---\n\n## A\n"), ("02.md", "## B\n"),
      ("03.md", "---\npage: Third\n---\n\n## C\n"),
    ]
    let lesson = try LessonParser.parse(files: files.map { (path: $0, text: $1) }, name: "x")
    #expect(lesson.title == "T" && lesson.files.map(\.page) == ["First", nil, "Third"])
    #expect(lesson.files.map { $0.render() } == files.map(\.1))
  }

  @Test("a file is a lesson of its own, and messages show the display path")
  func file() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: T\n---\n\n## A\n".utf8, to: "my lesson.md")
    let lesson = try Lesson.load(folder.path + "/my lesson.md") { _ in "shown.md" }
    #expect(lesson.name == "my lesson")
    #expect(lesson.files.map(\.path) == ["shown.md"])
    #expect(lesson.sections.first?.range.file == "shown.md")
  }

  @Test("what cannot be read is told")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: "empty.md")
    try folder.write(" \n\t\n".utf8, to: "blank.md")
    try folder.write([0x61, 0x0A, 0x62, 0xC3, 0x28], to: "latin.md")
    try folder.write([0xE2, 0x82], to: "cut.md")
    try folder.write("text".utf8, to: "without/notes.txt")
    #expect(
      folder.problems(of: "missing.md") == [
        "missing.md: there is no such file or folder – check the path"
      ])
    #expect(folder.problems(of: "empty.md").first?.hasPrefix("empty.md: the file is empty") == true)
    #expect(folder.problems(of: "blank.md").first?.hasPrefix("blank.md: the file is empty") == true)
    #expect(
      folder.problems(of: "latin.md") == [
        "latin.md:2:2: byte 3, 0xC3, is not UTF-8 – save the file as UTF-8"
      ])
    #expect(
      folder.problems(of: "cut.md") == [
        "cut.md:1:1: byte 0, 0xE2, is not UTF-8 – save the file as UTF-8"
      ])
    #expect(
      folder.problems(of: "without") == [
        "without: the folder holds no Markdown file – a lesson's files end in “.md”"
      ])
  }

  @Test("a file of more than 10 MB is not read")
  func large() throws {
    let folder = try TemporaryFolder()
    try folder.write(repeatElement(0x61, count: 10_000_001), to: "large.md")
    let problem = try #require(folder.problems(of: "large.md").first)
    #expect(problem.hasPrefix("large.md: the file has 10000001 bytes, more than the 10000000"))
  }

  @Test("a folder named like a file, and a pipe, are no lessons")
  func special() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: T\n---\n".utf8, to: "l/01.md")
    #expect(mkfifo(folder.path + "/l/02.md", 0o600) == 0)
    try FileManager.default.createDirectory(
      atPath: folder.path + "/l/03.md", withIntermediateDirectories: true)
    #expect(
      folder.problems(of: "l") == [
        "l/02.md: this is no file with text", "l/03.md: this is no file with text",
      ])
  }

  @Test("problems of files that cannot be read and of the others come together")
  func together() throws {
    let folder = try TemporaryFolder()
    try folder.write("---\ntitle: T\n---\n\n## A\n\n```swfit\n```\n".utf8, to: "l/01.md")
    try folder.write([0xFF], to: "l/02.md")
    let problems = folder.problems(of: "l")
    #expect(problems.count == 2)
    #expect(problems.first?.hasPrefix("l/01.md:7:4: unknown language “swfit”") == true)
    #expect(problems.last?.hasPrefix("l/02.md:1:1: byte 0, 0xFF, is not UTF-8") == true)
  }
}
