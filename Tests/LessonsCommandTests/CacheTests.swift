import Foundation
import Testing

@Suite("The cache")
struct CacheTests {
  /// Two sections, each of which writes its name to `log` when it is really run.
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      SampleLesson.front
        + SampleLesson.section(
          "a", SampleLesson.log("a", to: place.path("log")) + "\nshow(1)", expect: "1")
        + SampleLesson.section(
          "b", SampleLesson.log("b", to: place.path("log")) + "\nshow(2)", expect: "2"),
      to: "lesson.md")
    return place
  }

  /// The names of the sections that were run since the last look.
  private func ran(_ place: Workplace) throws -> String {
    guard place.exists("log") else { return "" }
    defer { try? FileManager.default.removeItem(atPath: place.path("log")) }
    return try place.read("log").trimmingCharacters(in: .whitespaces)
  }

  @Test("a second run runs nothing and reports the same")
  func unchanged() throws {
    let place = try place()
    let first = try place.lessons("run", "lesson.md")
    #expect(try ran(place) == "a b")
    let second = try place.lessons("run", "lesson.md")
    #expect(try ran(place) == "")
    let closing = "lesson: 2 sections, 2 cells, 2 checks passed, 0 failed · 0 unchecked\n"
    #expect(first.output.hasSuffix(closing))
    #expect(second.output.hasSuffix(closing))
    #expect(second.output.contains("✓ a  1 check passed  cached"))
  }

  @Test("a change of prose runs nothing, though every line moves")
  func prose() throws {
    let place = try place()
    try place.lessons("run", "lesson.md")
    _ = try ran(place)
    try place.edit("lesson.md", "## a", to: "More prose,\n\nin several lines.\n\n## a")
    #expect(try place.lessons("run", "lesson.md").status == 0)
    #expect(try ran(place) == "")
  }

  @Test("a change of an expectation runs nothing, and the new value is what counts")
  func expectation() throws {
    let place = try place()
    try place.lessons("run", "lesson.md")
    _ = try ran(place)
    try place.edit("lesson.md", "```expect\n2", to: "```expect\n3")
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("lesson.md:29: expected 3, got 2"), "\(outcome.output)")
    #expect(try ran(place) == "")
  }

  @Test("a change of a cell runs its section, and --why says so")
  func cell() throws {
    let place = try place()
    try place.lessons("run", "lesson.md")
    _ = try ran(place)
    try place.edit("lesson.md", "show(2)", to: "show(1 + 1)")
    let outcome = try place.lessons("run", "lesson.md", "--why")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("a  nothing changed, so the cached result is shown"))
    #expect(outcome.output.contains("b  the cells changed"))
    #expect(try ran(place) == "b")
  }

  @Test("--fresh runs everything, --section one section only")
  func fresh() throws {
    let place = try place()
    try place.lessons("run", "lesson.md")
    _ = try ran(place)
    #expect(try place.lessons("run", "lesson.md", "--fresh").status == 0)
    #expect(try ran(place) == "a b")
    let outcome = try place.lessons("run", "lesson.md", "--fresh", "--section", "b")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("lesson: 1 section, 1 cell, 1 check passed"))
    #expect(try ran(place) == "b")
  }

  @Test("an unknown section is an error that offers the nearest")
  func unknownSection() throws {
    let outcome = try place().lessons("run", "lesson.md", "--section", "bb")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("there is no section “bb”; did you mean b?"))
  }

  @Test("a change of a shared cell runs what sees it")
  func shared() throws {
    let place = try place()
    try place.edit(
      "lesson.md", "## b", to: "## middle {#middle}\n\n```swift shared\nlet x = 1\n```\n\n## b")
    try place.lessons("run", "lesson.md")
    _ = try ran(place)
    try place.edit("lesson.md", "let x = 1", to: "let x = 2")
    let outcome = try place.lessons("run", "lesson.md", "--why")
    #expect(outcome.output.contains("b       the shared cells changed"), "\(outcome.output)")
    #expect(try ran(place) == "b")
  }

  @Test("a failure is not remembered")
  func failure() throws {
    let place = try place()
    try place.edit("lesson.md", "show(2)", to: "fatalError(\"stop\")")
    for _ in 0..<2 {
      #expect(try place.lessons("run", "lesson.md").status == 1)
    }
    #expect(try ran(place) == "a b b")
  }

  @Test("a claim that does not hold is not remembered")
  func claim() throws {
    let place = try place()
    try place.edit("lesson.md", "show(2)", to: "expect(0.5, in: 0.9...1)\nshow(2)")
    for _ in 0..<2 {
      #expect(try place.lessons("run", "lesson.md").status == 1)
    }
    #expect(try ran(place) == "a b b")
  }

  /// What may happen to an entry's record.
  enum Damage: String, CaseIterable, Sendable {
    case truncated, emptied, removed, flipped, foreign, folder
  }

  @Test("a damaged entry is run again, and the result is right", arguments: Damage.allCases)
  func torn(_ damage: Damage) throws {
    let place = try place()
    try place.lessons("run", "lesson.md")
    _ = try ran(place)
    let entries = place.cache + "/entries"
    for name in try FileManager.default.contentsOfDirectory(atPath: entries) {
      let path = "\(entries)/\(name)/record.json"
      var bytes = try Data(contentsOf: URL(filePath: path))
      switch damage {
      case .truncated: bytes.removeLast(20)
      case .emptied: bytes = Data()
      case .removed, .folder: break
      // Such as a 1 that becomes a 0: still a record, but not what was stored.
      case .flipped: bytes[bytes.count / 2] ^= 1
      case .foreign: bytes = Data("{}\n{}".utf8)
      }
      try FileManager.default.removeItem(atPath: path)
      switch damage {
      case .removed: break
      case .folder:
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
      default: try bytes.write(to: URL(filePath: path))
      }
    }
    let outcome = try place.lessons("run", "lesson.md")
    #expect(outcome.status == 0, "\(outcome.text)")
    #expect(try ran(place) == "a b")
    #expect(try place.lessons("run", "lesson.md").status == 0)
    #expect(try ran(place) == "")
  }

  @Test("two lessons of one name do not meet")
  func sameName() throws {
    let place = try Workplace()
    try place.write(
      SampleLesson.front + SampleLesson.section("a", "show(nothing)"), to: "one/lesson.md")
    try place.write(
      SampleLesson.front + SampleLesson.section("a", "show(1)", expect: "1"), to: "two/lesson.md")
    let outcome = try place.lessons("run", "one/lesson.md", "two/lesson.md")
    #expect(outcome.status == 1)
    #expect(
      outcome.output.hasSuffix(
        "lesson: 1 section, 1 cell, 1 check passed, 0 failed · 0 unchecked\n"),
      "\(outcome.output)")
  }

  @Test("a lesson is run by its path from any folder")
  func elsewhere() throws {
    let place = try place()
    try FileManager.default.createDirectory(
      atPath: place.path("far/away"), withIntermediateDirectories: true)
    let outcome = try place.lessons("run", "../../lesson.md", in: "far/away")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("page: lesson.page/index.html"))
    #expect(place.exists("lesson.page/index.html"))
    #expect(
      try place.lessons("run", "../lesson.md", "--output", "pages", in: "far").output
        .contains("page: far/pages/index.html"))
    #expect(try ran(place) == "a b")
  }
}
