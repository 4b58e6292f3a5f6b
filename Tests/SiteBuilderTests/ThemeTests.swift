import Testing

@testable import SiteBuilder

@Suite("Themes")
struct ThemeTests {
  private static let assets = [
    "style.css", "script.js", "names.js", "steps.js", "finder.js", "search.js",
  ]

  /// A theme's folder with the smallest templates, some replaced.
  private func folder(
    _ changes: [String: String] = [:], without missing: String? = nil
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    var files: [String: String] = [:]
    for name in Self.assets { files[name] = "" }
    for template in Theme.Template.allCases { files[template.rawValue + ".mustache"] = "" }
    files.merge(changes) { $1 }
    for (name, text) in files where name != missing { try folder.write(text, to: name) }
    return folder
  }

  private func problem(
    _ changes: [String: String] = [:], without missing: String? = nil
  ) throws -> ThemeProblem? {
    let folder = try folder(changes, without: missing)
    do throws(ThemeProblem) {
      _ = try Theme(folder: folder.path)
      return nil
    } catch {
      var error = error
      error.file = String(error.file.dropFirst(folder.path.count + 1))
      return error
    }
  }

  @Test("the theme that comes with lessons is in order")
  func shipped() throws {
    _ = try TestTheme.theme()
  }

  @Test("a theme of its own is used")
  func own() throws {
    let folder = try folder(["verdict.mustache": "[{{word}}: {{summary}}]"])
    let theme = try Theme(folder: folder.path)
    let mark = VerdictWriter(theme: theme).markup(verdict(.passed, "a < b"))
    #expect(mark.html == "[checked: a &lt; b]")
  }

  @Test("a missing file is named", arguments: assets)
  func missingFile(name: String) throws {
    let problem = try #require(try problem(without: name))
    #expect(problem.file == name)
    #expect(problem.message == "the theme’s file cannot be read")
  }

  @Test("a missing template is named")
  func missingTemplate() throws {
    let problem = try #require(try problem(without: "cell.mustache"))
    #expect(problem.file == "cell.mustache")
    #expect(problem.message == "the theme lacks this template")
  }

  @Test("a missing folder is an error")
  func missingFolder() {
    #expect(throws: ThemeProblem.self) { try Theme(folder: "/nowhere/at/all") }
  }

  @Test(
    "an error in a template names its file and line",
    arguments: [
      (
        "one\n{{#problems}}\n{{/problem}}", 3,
        "a section is closed by another name than it was opened by", nil
      ),
      ("one\ntwo\n{{titel}}", 3, "no value is called “titel”", "did you mean “title”?"),
      ("{{! a\ncomment }}\n{{> footr}}", 3, "no template is called “footr”", nil),
      ("{{> outptu}}", 1, "no template is called “outptu”", "did you mean “output”?"),
      (
        "{{#problems}}{{mesage}}{{/problems}}", 1, "no value is called “mesage”",
        "did you mean “message”?"
      ),
    ] as [(String, Int, String, String?)])
  func templateError(text: String, line: Int, message: String, advice: String?) throws {
    #expect(
      try problem(["section.mustache": text])
        == ThemeProblem(file: "section.mustache", line: line, message: message, advice: advice))
  }

  @Test("a problem is told in one line")
  func description() {
    let problem = ThemeProblem(
      file: "site/theme/cell.mustache", line: 3, message: "no value is called “cod”",
      advice: "did you mean “code”?")
    #expect(
      "\(problem)"
        == "site/theme/cell.mustache:3: no value is called “cod”; did you mean “code”?")
  }
}
