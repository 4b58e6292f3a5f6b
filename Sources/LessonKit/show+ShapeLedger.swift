import LessonEvents
import NeuralNetworks

/// Shows the shape ledger that `summary` made as a table: a row for each operation, the sums below.
public func show(_ ledger: ShapeLedger, _ label: String? = nil, line: Int = #line) {
  let counts: Set = ["parameters", "multiplications", "receptive field"]
  let table = TableValue(
    columns: ledger.columns.map {
      TableValue.Column(title: $0, isNumeric: counts.contains($0))
    },
    rows: ledger.rows + [ledger.totals])
  let display = Display(label: label, text: ledger.description, content: .table(table))
  EventWriter.shared.send(.display(display), line: line)
}
