import LessonEvents

/// Claims that `value` lies in `range`; the page shows it as a checked claim, and the run fails
/// where it does not hold. NaN lies in no range.
public func expect<Value, Bounds: RangeExpression>(
  _ value: Value, in range: Bounds, _ label: String? = nil, line: Int = #line
) where Bounds.Bound == Value {
  let claim = Claim(
    label: label, value: "\(value)", condition: "in \(range)", holds: range.contains(value))
  EventWriter.shared.send(.claim(claim), line: line)
}

/// Claims that `condition` is true, with a label that says what it means.
public func expect(_ condition: Bool, _ label: String, line: Int = #line) {
  let claim = Claim(label: label, value: "", condition: "", holds: condition)
  EventWriter.shared.send(.claim(claim), line: line)
}
