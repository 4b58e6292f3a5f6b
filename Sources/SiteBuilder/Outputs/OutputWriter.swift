import Checking
import Foundation
import LessonDocument
import LessonEvents

/// Writes what a cell printed and displayed, each with its verdict.
struct OutputWriter {
  let theme: Theme

  /// Something the cell printed.
  func printed(_ text: String) -> Markup {
    // A cell that prints only white space has nothing to show.
    guard text.contains(where: { !$0.isWhitespace }) else { return Markup() }
    return output("printed", Self.text(text, label: "Printed output"))
  }

  /// A display, its chart drawn already.
  ///
  /// - Parameter fullRun: what a full run displayed in its place; nil where none is recorded.
  func display(
    _ display: Display, chart: Markup?, verdict: Verdict, expectation: Expectation?,
    fullRun: Markup?
  ) -> Markup {
    let mark = VerdictWriter(theme: theme).markup(verdict, expectation: expectation)
    var display = display
    if case .number = display.content, verdict.outcome != .failed {
      display.text = Self.shortened(display.text)
    }
    if fullRun != nil {
      display.label = ["Quick run", display.label].compactMap(\.self).joined(separator: " · ")
    }
    return shown(display, chart: chart, mark) + (fullRun ?? Markup())
  }

  /// What a recorded full run displayed, with a note in place of a verdict.
  func recorded(_ display: Display, chart: Markup?, note: String) -> Markup {
    let note = Markup.element("p", ["class": "recorded-note"], Markup(text: note))
    return .element("div", ["class": "recorded"], note + shown(display, chart: chart, nil))
  }

  private func shown(_ display: Display, chart: Markup?, _ verdict: Markup?) -> Markup {
    if let chart { return output("chart", label: display.label, chart, verdict) }
    if case .table(let table) = display.content {
      let body = DataTable.markup(table, label: display.label ?? "Table of results")
      return output("table", label: display.label, body, verdict)
    }
    let body = Self.text(display.text, label: display.label ?? "Output")
    // A single value stands beside its label.
    let isShort = !display.text.contains("\n") && display.text.count <= Preformatted.narrowestWidth
    return output(isShort ? "text short" : "text", label: display.label, body, verdict)
  }

  /// A claim that the code checked itself.
  func claim(_ claim: Claim, verdict: Verdict) -> Markup {
    var body = Markup.element(
      "span", ["class": "claim-label"], Markup(text: claim.label ?? "Claim"))
    // Of a condition that is true or false the label says all.
    if claim.value != claim.condition {
      let value = claim.holds ? Self.shortened(claim.value) : claim.value
      body += Markup(text: " ") + .element("code", [:], Markup(text: value))
      body += Markup(text: " ")
      body += .element("span", ["class": "claim-condition"], Markup(text: claim.condition))
    }
    return output(
      "claim", .element("p", [:], body), VerdictWriter(theme: theme).markup(verdict))
  }

  /// A number of many digits as one of six, which is enough where nothing is wrong with it.
  private static func shortened(_ value: String) -> String {
    guard value.count > 9, let number = Double(value), number.isFinite else { return value }
    return String(format: "%.6g", number)
  }

  /// The message with which a `fails` or `traps` cell ended.
  func message(_ text: String, verdict: Verdict, expectation: Expectation?) -> Markup {
    let mark = VerdictWriter(theme: theme).markup(verdict, expectation: expectation)
    return output("message", Self.text(text, label: "Message"), mark)
  }

  /// What a cell that has not run is expected to display.
  func expected(_ expectation: Expectation) -> Markup {
    guard expectation.kind != .varies else { return Markup() }
    let label = expectation.kind == .shape ? "expected shape, not run" : "expected, not run"
    return output("expected", label: label, Self.text(expectation.body, label: label))
  }

  private func output(
    _ style: String, label: String? = nil, _ body: Markup, _ verdict: Markup? = nil
  ) -> Markup {
    theme.markup(
      .output, OutputValues(style: style, label: label, body: body, verdict: verdict))
  }

  /// Text as it was printed, long ones folded.
  private static func text(_ text: String, label: String) -> Markup {
    guard !text.isEmpty else { return Markup() }
    let printed = PrintedText(text)
    var result = Preformatted.markup(printed.head, label: label)
    if printed.foldedLines > 0 {
      let words = "Show \(printed.foldedLines.counted("more line"))"
      result += .element(
        "details", ["class": "fold"], .element("summary", [:], Markup(text: words)),
        Preformatted.markup(printed.fold, label: label + ", continued"))
    }
    if let omission = printed.omission {
      result += .element("p", ["class": "note"], Markup(text: omission))
    }
    return result
  }
}
