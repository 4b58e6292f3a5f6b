import Charts
import LessonEvents

/// Shows a number below the cell, to be checked by an `expect` fence.
public func show(
  _ value: some BinaryFloatingPoint, _ label: String? = nil, line: Int = #line
) {
  send(Display(label: label, text: "\(value)", content: .number(Double(value))), line)
}

/// Shows an integer below the cell, to be checked by an `expect` fence.
public func show(_ value: some BinaryInteger, _ label: String? = nil, line: Int = #line) {
  let text = groupedByThousands(String(describing: value))
  send(Display(label: label, text: text, content: .number(Double(value))), line)
}

/// Shows a table below the cell.
public func show(_ table: Table, _ label: String? = nil, line: Int = #line) {
  send(Display(label: label, text: table.text, content: .table(table.value)), line)
}

/// Shows a chart below the cell; it is drawn when the page is made.
public func show(_ chart: Chart, _ label: String? = nil, line: Int = #line) {
  do {
    let json = try chart.json()
    send(Display(label: label, text: chart.exactText, content: .chart(json: json)), line)
  } catch {
    fatalError("the chart “\(chart.title ?? "without a title")” cannot be shown: \(error)")
  }
}

/// Shows any other value below the cell as `print` would print it.
public func show(_ value: Any, _ label: String? = nil, line: Int = #line) {
  send(Display(label: label, text: "\(value)", content: .text), line)
}

private func send(_ display: Display, _ line: Int) {
  EventWriter.shared.send(.display(display), line: line)
}
