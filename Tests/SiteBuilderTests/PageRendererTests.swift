import Checking
import LessonDocument
import LessonEvents
import Testing

@testable import SiteBuilder

@Suite("Pages")
struct PageRendererTests {
  private static let small = lesson(
    title: "Padding", summary: "A frame of zeros.",
    introduction: [
      paragraph(.text("Before.")), cell(0, "let grid = Tensor([1])\n", kind: .shared),
    ],
    sections: [
      section(
        "padding", .text("Padding "), .math("p"),
        blocks: [
          paragraph(.text("The side is "), value("5", "side"), .text(".")),
          cell(
            0, "show(x)\nshow(x.shape)\n", expecting: expectation(.values, "tensor([1.])\n"),
            expectation(.shape, "[1]\n")),
          block(.expectation(expectation(.values, "tensor([1.])\n"))),
          block(.expectation(expectation(.shape, "[1]\n"))),
        ])
    ])

  private static func report(_ section: SectionReport) -> LessonReport {
    LessonReport(lesson: "09-cnn", profile: "quick", sections: [section])
  }

  private static let passed = SectionReport(
    section: "padding", status: .passed,
    cells: [
      CellReport(
        cell: 0, status: .ran,
        outputs: [
          .printed("one line\n"),
          .display(display("tensor([1.])"), verdict(.passed, "1 value agrees within 0.5")),
          .display(display("[1]", label: "shape"), verdict(.passed, "the shape is [1]")),
        ])
    ], proseVerdicts: [verdict(.passed, "5 agrees")])

  private static let failed = SectionReport(
    section: "padding", status: .failed,
    cells: [
      CellReport(
        cell: 0, status: .failed,
        outputs: [
          .display(
            display("tensor([2.])"),
            verdict(
              .failed, "1 of 1 value differs",
              details: ["worst at [0]", "expected 1, displayed 2"],
              diagnosis: "The bias is missing."))
        ])
    ], proseVerdicts: [verdict(.failed, "the prose shows 5, the cell stated 4")],
    problems: [
      SectionProblem(
        file: "lessons/09-cnn/lesson.md", line: 14, message: "a <trap>", details: ["14 | x"])
    ])

  private func page(
    _ lesson: Lesson, _ report: LessonReport?,
    options: PageOptions = PageOptions(argument: "09-cnn")
  ) throws -> RenderedPage {
    PageRenderer(theme: try TestTheme.theme(), charts: StillCharts(), readFile: { _ in [9] })
      .page(for: lesson, report: report, options: options)
  }

  private func html(
    _ lesson: Lesson, _ report: LessonReport?,
    options: PageOptions = PageOptions(argument: "09-cnn")
  ) throws -> String {
    String(decoding: try page(lesson, report, options: options).files[0].bytes, as: UTF8.self)
  }

  /// The page of one section with one cell and these outputs.
  private func html(of outputs: CellReport.Output..., isHidden: Bool = false) throws -> String {
    let lesson = lesson(sections: [
      section("s", .text("S"), blocks: [cell(0, "show(x)\n", isHidden: isHidden)])
    ])
    let cells = [CellReport(cell: 0, status: .ran, outputs: outputs)]
    let report = SectionReport(section: "s", status: .passed, cells: cells)
    return try html(lesson, Self.report(report))
  }

  // MARK: Whole pages

  @Test("a lesson whose checks passed")
  func passed() throws {
    try expectGolden(mainPart(of: html(Self.small, Self.report(Self.passed))), "passed.html")
  }

  @Test("a lesson that failed says where and why")
  func failed() throws {
    try expectGolden(mainPart(of: html(Self.small, Self.report(Self.failed))), "failed.html")
  }

  @Test("a lesson that was not run shows what is expected")
  func notRun() throws {
    try expectGolden(mainPart(of: html(Self.small, nil)), "not-run.html")
  }

  @Test("the same lesson and report give the same bytes")
  func repeatable() throws {
    let pages = try (0..<2).map { _ in try page(PaddingLesson.lesson, PaddingLesson.report) }
    #expect(pages[0] == pages[1])
  }

  // MARK: Places

  private let assets = ["style.css", "script.js", "names.js", "steps.js"].map { "assets/\($0)" }

  @Test("in a site the page has its folder, and the theme’s files are shared")
  func site() throws {
    let page = try page(Self.small, nil)
    #expect(page.files.map(\.path) == ["09-cnn/index.html"] + assets)
    #expect(page.index == "09-cnn/index.html")
    #expect(try html(Self.small, nil).contains("href=\"../assets/style.css\""))
  }

  @Test("alone a page carries its own copy of the theme’s files")
  func alone() throws {
    let options = PageOptions(place: .alone, argument: "/tmp/it's mine.md")
    let page = try page(Self.small, nil, options: options)
    #expect(page.files.map(\.path) == ["index.html"] + assets)
    let html = try html(Self.small, nil, options: options)
    #expect(html.contains("href=\"assets/style.css\""))
    #expect(
      html.contains("lessons run &#39;/tmp/it&#39;\\&#39;&#39;s mine.md&#39; --section padding"))
  }

  @Test("the neighbors of a lesson are linked, whatever they are called")
  func neighbors() throws {
    let options = PageOptions(
      argument: "x", previous: LessonLink(name: "08 a\"b", title: "<Before>"), next: nil)
    let html = try html(Self.small, nil, options: options)
    #expect(html.contains("href=\"../08%20a%22b/index.html\"><span>Previous</span> &lt;Before&gt;"))
    #expect(!html.contains("rel=\"next\""))
  }

  @Test("nothing on a page is fetched from elsewhere")
  func offline() throws {
    let html = try html(PaddingLesson.lesson, PaddingLesson.report)
    for attribute in ["src=\"http", "srcset=\"http", "href=\"http"] {
      let hits = html.components(separatedBy: attribute).dropFirst()
      // A link in the prose leads away; a reader follows it, the page does not.
      #expect(hits.allSatisfy { $0.contains("rel=\"noreferrer\"") })
    }
    #expect(!html.contains("@import"))
  }

  @Test("every anchor that is linked stands on the page, once")
  func anchors() throws {
    let html = try html(PaddingLesson.lesson, PaddingLesson.report)
    let ids = html.matches(of: /\sid="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in html.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1))) }
  }

  // MARK: Outputs

  @Test("a chart comes in two themes, with its words and its numbers")
  func chart() throws {
    let chart = Display(text: "", content: .chart(json: "chart"))
    let lesson = lesson(sections: [section("a b", .text("S"), blocks: [cell(0, "show(x)\n")])])
    let cells = [
      CellReport(cell: 0, status: .ran, outputs: [.display(chart, verdict(.varies, ""))])
    ]
    let report = SectionReport(section: "a b", status: .passed, cells: cells)
    let page = try page(lesson, Self.report(report))
    #expect(
      page.files[1...2].map(\.path) == [
        "09-cnn/charts/a-b-1-1.png", "09-cnn/charts/a-b-1-1-dark.png",
      ])
    let html = String(decoding: page.files[0].bytes, as: UTF8.self)
    #expect(
      html.contains(
        """
        <picture><source srcset="charts/a-b-1-1-dark.png" media="(prefers-color-scheme:dark)">\
        <img src="charts/a-b-1-1.png" alt="5×5 takes &lt;9.68&gt; times more" \
        width="400" height="300"></picture>
        """))
    #expect(html.contains("<td>5×5</td><td class=\"r\">120</td>"))
  }

  @Test("a chart that cannot be drawn is a problem, and the page says so")
  func brokenChart() throws {
    let chart = Display(text: "", content: .chart(json: "broken"))
    let lesson = lesson(sections: [
      section("s", .text("S"), blocks: [cell(0, "show(x)\n", line: 40)])
    ])
    let cells = [
      CellReport(cell: 0, status: .ran, outputs: [.display(chart, verdict(.unchecked, ""))])
    ]
    let report = SectionReport(section: "s", status: .passed, cells: cells)
    let page = try page(lesson, Self.report(report))
    #expect(page.problems.map(\.message) == ["the chart s-1-1 cannot be drawn: it is no chart"])
    #expect(page.problems.map(\.line) == [40])
    #expect(String(decoding: page.files[0].bytes, as: UTF8.self).contains("could not be drawn"))
  }

  @Test("a table of data aligns numbers right")
  func table() throws {
    let table = TableValue(
      columns: [.init(title: "layer", isNumeric: false), .init(title: "count", isNumeric: true)],
      rows: [["conv <1>", "260"]], caption: "Ledger")
    let html = try html(
      of: .display(Display(text: "", content: .table(table)), verdict(.passed, "ok")))
    #expect(html.contains("<caption>Ledger</caption>"))
    #expect(html.contains("<td>conv &lt;1&gt;</td><td class=\"r\">260</td>"))
  }

  @Test("the points of a column's numbers stand below one another")
  func decimals() throws {
    let columns = ["network", "accuracy", "exponents"].map {
      TableValue.Column(title: $0, isNumeric: $0 != "network")
    }
    let rows = [["1.25", "98.93", "0.5"], ["1.5", "98.8", "1e-3"], ["2", "-1,098", "–"]]
    let html = try html(
      of: .display(
        Display(text: "", content: .table(TableValue(columns: columns, rows: rows))),
        verdict(.passed, "ok")))
    #expect(html.contains(">98.93</td>") && html.contains(">98.8\u{2007}</td>"))
    #expect(html.contains(">-1,098\u{2008}\u{2007}\u{2007}</td>"))
    // What is no plain number, or no number's column, stays as it is.
    #expect(html.contains(">1e-3</td>") && html.contains(">–</td>") && html.contains(">1.5</td>"))
  }

  @Test("a claim shows its value and condition")
  func claim() throws {
    let claim = Claim(label: "accuracy", value: "0.98", condition: "in 0.97...1", holds: true)
    let html = try html(of: .claim(claim, verdict(.passed, "0.98 lies in 0.97...1")))
    #expect(
      html.contains("accuracy</span> <code>0.98</code> <span class=\"claim-condition\">in 0.97...1")
    )
  }

  @Test(
    "a claim or number that holds shows six digits, one that does not all of them",
    arguments: [
      ("10.395964000000035", true, "10.396"), ("1.6804603755602e-06", true, "1.68046e-06"),
      ("0.9699999999999", false, "0.9699999999999"), ("[1, 10, 24, 24]", true, "[1, 10, 24, 24]"),
    ])
  func digits(value: String, holds: Bool, shown: String) throws {
    let claim = Claim(label: "x", value: value, condition: "in 0...20", holds: holds)
    let html = try html(of: .claim(claim, verdict(holds ? .passed : .failed, "")))
    #expect(html.contains("<code>\(shown)</code>"))
    if let number = Double(value) {
      let display = Display(text: value, content: .number(number))
      let page = try self.html(of: .display(display, verdict(holds ? .passed : .failed, "")))
      #expect(page.contains(">\(shown)</pre>"))
    }
  }

  @Test("a hidden cell’s code is not on the page; what it displays is")
  func hidden() throws {
    let shown = try html(of: .display(display("seen"), verdict(.passed, "")), isHidden: true)
    #expect(shown.contains("seen") && !shown.contains("<code>show"))
    #expect(try !html(isHidden: true).contains("class=\"cell"))
  }

  @Test("an expectation without a display is a failed check without an output")
  func missingDisplay() throws {
    let html = try html(of: .message("", verdict(.failed, "no display came")))
    #expect(html.contains("<p>no display came"))
    #expect(!html.contains("<pre></pre>"))
  }

  @Test("long outputs are folded")
  func long() throws {
    let html = try html(of: .printed((1...40).map { "line \($0)" }.joined(separator: "\n")))
    #expect(html.contains("<summary>Show 28 more lines</summary>"))
  }

  @Test(
    "a failed check stands open, the others folded",
    arguments: [
      (Verdict.Outcome.passed, "<details class=\"verdict passed\"><summary>checked</summary>"),
      (.failed, "<details class=\"verdict failed\" open><summary>failed</summary>"),
      (.varies, "<details class=\"verdict varies\"><summary>varies</summary>"),
      (.unchecked, "<details class=\"verdict unchecked\"><summary>unchecked</summary>"),
    ])
  func marks(outcome: Verdict.Outcome, expected: String) throws {
    #expect(try html(of: .display(display("1"), verdict(outcome, "why"))).contains(expected))
  }

  // MARK: Hostile text

  @Test("hostile text never becomes markup, wherever it stands", arguments: HTMLTextTests.hostile)
  func hostile(text: String) throws {
    let clean = try hostilePage("x")
    let html = try hostilePage(text)
    #expect(html.count { $0 == "<" } == clean.count { $0 == "<" })
    #expect(!html.contains("<script>alert"))
  }

  /// A page that shows the text in every place that takes some.
  private func hostilePage(_ text: String) throws -> String {
    let failed = verdict(.failed, text, details: [text], diagnosis: text)
    let table = TableValue(
      columns: [.init(title: text, isNumeric: false)], rows: [[text]], caption: text)
    let lesson = lesson(
      title: text, summary: text,
      sections: [
        section(
          "s", .text(text),
          blocks: [
            paragraph(.text(text), .code(text), value(text, text)),
            block(.listing(language: text, code: text)),
            cell(0, "/* \(text)\n", expecting: expectation(.values, text)),
          ])
      ])
    let outputs: [CellReport.Output] = [
      .display(display(text, label: text), failed), .printed(text), .message(text, failed),
      .claim(Claim(label: text, value: text, condition: text, holds: true), failed),
      .display(Display(text: text, content: .table(table)), failed),
    ]
    let report = SectionReport(
      section: "s", status: .failed,
      cells: [CellReport(cell: 0, status: .ran, outputs: outputs)], proseVerdicts: [failed],
      problems: [SectionProblem(file: text, line: 1, message: text, details: [text])])
    return try html(
      lesson, Self.report(report),
      options: PageOptions(argument: text, previous: LessonLink(name: text, title: text)))
  }
}
