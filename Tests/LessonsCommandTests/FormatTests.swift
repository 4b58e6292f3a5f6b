import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Reports for other programs")
struct FormatTests {
  /// A lesson that fails in every way a report has to spell: a check, a trap, NaN, odd characters.
  private func place() throws -> Workplace {
    let place = try Workplace()
    try place.write(
      SampleLesson.front + SampleLesson.section("passes", "show(1)", expect: "1")
        + SampleLesson.section("nan", "show(Double.nan)", expect: "1")
        + SampleLesson.section(
          "odd", "fatalError(\"<&>\\\"'100 %\\u{1}\\u{FFFF}]]>,: end\")"),
      to: "lesson.md")
    return place
  }

  @Test("JSON holds every failure with its line")
  func json() throws {
    let outcome = try place().lessons("run", "lesson.md", "--format", "json")
    #expect(outcome.status == 1)
    let root = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any]
    let lesson = try #require((root?["lessons"] as? [[String: Any]])?.first)
    #expect(lesson["lesson"] as? String == "lesson")
    #expect(lesson["passed"] as? Int == 1)
    #expect(lesson["failed"] as? Int == 1)
    #expect(lesson["isClean"] as? Bool == false)
    let failures = try #require(lesson["failures"] as? [[String: Any]])
    #expect(failures.map { $0["section"] as? String } == ["nan", "odd"])
    #expect(failures.map { $0["line"] as? Int } == [21, 28])
    #expect((failures[1]["message"] as? String)?.contains("<&>\"'100 %\u{1}") == true)
  }

  @Test("JUnit's XML is well-formed, with a test case for each section")
  func junit() throws {
    let outcome = try place().lessons("run", "lesson.md", "--format", "junit")
    #expect(outcome.status == 1)
    let document = try XMLDocument(data: Data(outcome.output.utf8))
    let suite = try #require(try document.nodes(forXPath: "/testsuites/testsuite").first)
    #expect((suite as? XMLElement)?.attribute(forName: "failures")?.stringValue == "2")
    let names = try document.nodes(forXPath: "//testcase/@name").map(\.stringValue)
    #expect(names == ["passes", "nan", "odd"])
    #expect(try document.nodes(forXPath: "//testcase[failure]").count == 2)
  }

  @Test("annotations for GitHub are one line each")
  func github() throws {
    let outcome = try place().lessons("run", "lesson.md", "--format", "github")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.first?.hasPrefix("::error file=lesson.md,line=21::the value is nan%0A") == true)
    #expect(lines.last?.hasPrefix("::error file=lesson.md,line=28::the cell stopped: <&>") == true)
    #expect(lines.last?.contains("100 %25") == true)
  }

  @Test("annotations spell commas and colons in file names")
  func githubNames() throws {
    let place = try Workplace()
    try place.write(SampleLesson.front + "## A {#a neds=b}\n", to: "a,b:c.md")
    let outcome = try place.lessons("run", "a,b:c.md", "--format", "github")
    #expect(outcome.output.hasPrefix("::error file=a%2Cb%3Ac.md,line=5,col="), "\(outcome.output)")
  }

  @Test("a document's problems are reported too", arguments: ["json", "junit", "github"])
  func document(_ format: String) throws {
    let place = try Workplace()
    try place.write("## A {#a neds=b}\n", to: "lesson.md")
    let outcome = try place.lessons("run", "lesson.md", "--format", format)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("neds"))
    if format == "json" {
      _ = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    } else if format == "junit" {
      _ = try XMLDocument(data: Data(outcome.output.utf8))
    }
  }

  @Test("an unknown format is refused with the known ones")
  func unknown() throws {
    let outcome = try place().lessons("run", "lesson.md", "--format", "xml")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("'text', 'json', 'github' or 'junit'"), "\(outcome.errors)")
  }
}
