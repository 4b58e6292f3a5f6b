import Checking
import CodeNames
import LessonDocument
import LessonEvents

/// Writes a cell with everything that it printed and displayed.
struct CellWriter {
  let theme: Theme
  let charts: any ChartDrawing
  /// The section's id, from which the cell's anchor and its charts' names are made.
  let section: String
  /// The known names of the section's cells.
  var names = SectionNames()
  /// What was recorded of a full run; nil where nothing was.
  var fullRun: FullRun?

  /// A cell as it stands on the page.
  struct Written {
    var markup: Markup
    /// The charts' files.
    var files: [RenderedPage.File] = []
    /// Charts that could not be drawn, in words.
    var problems: [String] = []
    /// What a full run displayed is among it, with the circumstances of that run.
    var hasFullRun = false
  }

  /// The id by which a link names the cell.
  static func anchor(of cell: Cell, in section: String) -> String {
    "\(section).cell-\(cell.index + 1)"
  }

  /// - Parameter report: nil where the cell was not part of the run.
  func write(_ cell: Cell, report: CellReport?) -> Written {
    var written = Written(markup: Markup())
    let outputs = self.outputs(of: cell, report: report, into: &written)
    if cell.isHidden && outputs.isEmpty { return written }
    let status = report.map { " status-" + $0.status.rawValue } ?? ""
    written.markup = theme.markup(
      .cell,
      CellValues(
        id: Self.anchor(of: cell, in: section), style: "kind-" + cell.kind.rawValue + status,
        label: label(of: cell, report: report),
        code: cell.isHidden ? nil : Listing.cell(cell.code, names: names.cells[cell.index] ?? []),
        outputs: outputs))
    return written
  }

  private func label(of cell: Cell, report: CellReport?) -> String? {
    switch (report?.status, cell.kind) {
    case (.failed, .run): "stopped here"
    case (.notRun, _): "not run"
    case (_, .run): nil
    case (_, .shared): "shared with later sections"
    case (_, .norun): "compiled, not run"
    case (_, .fails): "meant not to compile"
    case (_, .traps): "meant to stop"
    }
  }

  private func outputs(
    of cell: Cell, report: CellReport?, into written: inout Written
  ) -> Markup {
    let writer = OutputWriter(theme: theme)
    var expectations = cell.expectations[...]
    var displays = 0
    var markup = Markup()
    for (index, output) in (report?.outputs ?? []).enumerated() {
      switch output {
      case .printed(let text): markup += writer.printed(text)
      case .claim(let claim, let verdict): markup += writer.claim(claim, verdict: verdict)
      case .message(let text, let verdict):
        markup += writer.message(text, verdict: verdict, expectation: expectations.popFirst())
      case .display(let display, let verdict):
        let name = "\(FileName.plain(section))-\(cell.index + 1)-\(index + 1)"
        markup += writer.display(
          display, chart: chart(of: display, named: name, into: &written), verdict: verdict,
          expectation: expectations.popFirst(),
          fullRun: recorded(displays, of: cell, named: name + "-full", into: &written))
        displays += 1
      }
    }
    return markup
  }

  /// What a full run displayed in the same place; nil where none is recorded.
  private func recorded(
    _ index: Int, of cell: Cell, named name: String, into written: inout Written
  ) -> Markup? {
    guard let fullRun, let display = fullRun.display(index, ofCell: cell.index) else { return nil }
    // One cell's outputs are of one run: the first says of which.
    let note = written.hasFullRun ? "Full run" : fullRun.note
    written.hasFullRun = true
    return OutputWriter(theme: theme).recorded(
      display, chart: chart(of: display, named: name, into: &written), note: note)
  }

  private func chart(
    of display: Display, named name: String, into written: inout Written
  ) -> Markup? {
    guard case .chart(let json) = display.content else { return nil }
    do {
      let figure = ChartFigure(chart: try charts.draw(json: json), path: "charts/\(name)")
      written.files += figure.files
      return figure.markup()
    } catch {
      written.problems.append("the chart \(name) cannot be drawn: \(error)")
      return .element("p", ["class": "missing"], Markup(text: "This chart could not be drawn."))
    }
  }
}
