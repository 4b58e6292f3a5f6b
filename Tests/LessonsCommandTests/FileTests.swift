import Foundation
import Testing

@Suite("Files that are no lesson")
struct FileTests {
  struct Bad: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: Data
    var message: String
  }

  static let files = [
    Bad(testDescription: "empty", bytes: Data(), message: "bad.md: the file is empty"),
    Bad(
      testDescription: "blank", bytes: Data(" \n\t\n".utf8), message: "bad.md: the file is empty"),
    Bad(
      testDescription: "not UTF-8",
      bytes: Data("## A {#a}\n\nCaf\u{e9}\n".unicodeScalars.map { UInt8($0.value) }),
      message: "bad.md:3:4: byte 14, 0xE9, is not UTF-8 – save the file as UTF-8"),
    Bad(
      testDescription: "larger than 10 MB", bytes: Data(repeating: 0x61, count: 10_000_001),
      message: "bad.md: the file has 10000001 bytes, more than the 10000000 that a lesson may have"),
    Bad(
      testDescription: "control characters", bytes: Data("## A {#a}\n\nx\u{0}y\n".utf8),
      message: "bad.md:3:2: a control character, U+0000, stands in the text"),
  ]

  @Test("gives one clear error", arguments: files)
  func bad(_ file: Bad) throws {
    let place = try Workplace()
    try place.write(file.bytes, to: "bad.md")
    let outcome = try place.lessons("run", "bad.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("error: \(file.message)"), "\(outcome.errors)")
    #expect(outcome.output == "bad.md: not run\n")
    #expect(!place.exists("bad.page"))
    #expect(place.workLeft.isEmpty)
  }

  @Test("a folder without Markdown is an error that says so")
  func emptyFolder() throws {
    let place = try Workplace()
    try place.write("text", to: "folder/notes.txt")
    let outcome = try place.lessons("run", "folder")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("folder: the folder holds no Markdown file"))
  }

  @Test("two lessons whose pages would be one are refused before anything runs")
  func samePage() throws {
    let place = try Workplace()
    try place.write(SampleLesson.small, to: "one.md")
    try place.write(SampleLesson.small, to: "two.md")
    let outcome = try place.lessons("run", "one.md", "two.md", "--output", "page")
    #expect(outcome.status == 1)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors == """
        error: the pages of one.md and two.md would both be written to page: run them one by one, \
        each with an --output of its own

        """)
    #expect(!place.exists("page"))
  }

  @Test("a folder's page is named after the whole folder, dots and all")
  func dots() throws {
    let place = try Workplace()
    try place.write(SampleLesson.front + "## Prose\n", to: "v1.2/lesson.md")
    #expect(try place.lessons("run", "v1.2").output.contains("page: v1.2.page/index.html"))
  }

  @Test("names with blanks, umlauts and number signs are names")
  func oddName() throws {
    let place = try Workplace()
    try place.write(
      SampleLesson.front + SampleLesson.section("a", "show(1)\nfatalError(\"end\")"),
      to: "a b ü #1.md")
    let outcome = try place.lessons("run", "a b ü #1.md")
    #expect(outcome.output.contains("a b ü #1.md:9: the cell stopped: end"), "\(outcome.text)")
  }

  @Test("an empty name is an error")
  func noName() throws {
    let outcome = try Workplace().lessons("run", "")
    #expect(outcome.status == 1)
    #expect(outcome.errors == "error: a lesson's name cannot be empty: see lessons list\n")
  }

  @Test("a special file is an error and not a wait for its end")
  func special() throws {
    let place = try Workplace()
    #expect(mkfifo(place.path("pipe.md"), 0o600) == 0)
    let outcome = try place.lessons("run", "pipe.md")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("pipe.md: this is no file with text"))
  }

  @Test("a lesson of nearly 10 MB of prose is read")
  func large() throws {
    let place = try Workplace()
    let prose = String(repeating: "A line of prose without anything in it.\n\n", count: 100_000)
    try place.write(SampleLesson.small + prose, to: "large.md")
    let outcome = try place.lessons("run", "large.md")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("1 check passed"))
  }

  @Test("a file that may not be read is an error", .enabled(if: OrdinaryUser.isAvailable))
  func unreadable() throws {
    let place = try Workplace()
    try place.write(SampleLesson.small, to: "secret.md")
    chmod(place.path("secret.md"), 0)
    let user = try OrdinaryUser(in: place)
    let outcome = try place.lessons("run", "secret.md", by: user.command)
    #expect(outcome.status == 1)
    #expect(outcome.errors == "error: secret.md: cannot be read – Permission denied\n")
  }
}
