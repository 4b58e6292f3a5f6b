import Checking
import LessonDocument
import LessonEvents

/// Writes one section: its prose, its cells with their outputs, and how it was checked.
struct SectionWriter {
  let theme: Theme
  let charts: any ChartDrawing
  let section: Section
  /// Nil where the section was not part of the run.
  let report: SectionReport?

  private(set) var prose: ProseWriter
  /// The charts' files.
  private(set) var files: [RenderedPage.File] = []

  init(
    theme: Theme, charts: any ChartDrawing, pictures: PictureFolder, section: Section,
    report: SectionReport?
  ) {
    self.theme = theme
    self.charts = charts
    self.section = section
    self.report = report
    prose = ProseWriter(
      pictures: pictures, verdicts: report?.proseVerdicts, headingLevel: 2)
  }

  /// The section as HTML.
  ///
  /// - Parameter argument: what a reader types behind `lessons run`.
  mutating func markup(argument: String) -> Markup {
    prose.file = section.range.file
    prose.line = section.range.lines.lowerBound
    let heading = prose.inlines(section.title)
    var body = Markup()
    for block in section.blocks { body += self.block(block) }
    return theme.markup(
      .section,
      SectionValues(
        id: section.id, heading: heading,
        words: VisibleText.revealed(section.title.plainText), style: style,
        notice: notice, problems: problems, body: body,
        command: section.cells.isEmpty ? nil : command(argument)))
  }

  private mutating func block(_ block: Block) -> Markup {
    switch block.content {
    case .cell(let cell): return self.cell(cell)
    case .expectation(let expectation):
      // Where the cell ran, its displays stand there instead.
      return report == nil ? OutputWriter(theme: theme).expected(expectation) : Markup()
    default: return prose.block(block)
    }
  }

  private mutating func cell(_ cell: Cell) -> Markup {
    let writer = CellWriter(
      theme: theme, charts: charts, section: section.id, fullRun: self.report?.fullRun)
    let report = report?.cells.first { $0.cell == cell.index }
    let written = writer.write(cell, report: report)
    files += written.files
    prose.file = cell.range.file
    prose.line = cell.range.lines.lowerBound
    for problem in written.problems { prose.note(problem) }
    return written.markup
  }

  // MARK: Status

  private var style: String {
    switch report?.status {
    case .passed: "passed"
    case .failed: "failed"
    case .notRun, nil: "open"
    }
  }

  private var notice: String? {
    switch report?.status {
    case .passed: nil
    // Where there are problems, they say it themselves.
    case .failed: problems.isEmpty ? "A check of this section failed." : nil
    case .notRun: problems.isEmpty ? "This section did not run." : nil
    case nil: section.cells.isEmpty ? nil : "This section has not been run."
    }
  }

  private var problems: [SectionValues.Problem] {
    let ofSection = (report?.problems ?? []).map { problem in
      SectionValues.Problem(
        place: Place.words(file: problem.file, line: problem.line), message: problem.message,
        details: Self.lines(problem.details))
    }
    let ofProse = (report?.proseVerdicts ?? []).filter { $0.outcome == .failed }.map { verdict in
      SectionValues.Problem(
        place: Place.words(file: verdict.file, line: verdict.line), message: verdict.summary,
        details: Self.lines(verdict.details))
    }
    return ofSection + ofProse
  }

  private static func lines(_ lines: [String]) -> Markup? {
    lines.isEmpty ? nil : Preformatted.markup(lines.joined(separator: "\n"), label: "Details")
  }

  private func command(_ argument: String) -> String {
    "swift run lessons run \(ShellWord.quoted(argument)) --section \(ShellWord.quoted(section.id))"
  }
}
