import LessonEvents

/// States a number under a name, so that the prose can show it: `[9.68](=reduction)`.
public func state(_ name: String, _ value: some BinaryFloatingPoint, line: Int = #line) {
  send(name, .number(Double(value)), line)
}

/// States an integer under a name, so that the prose can show it: `[460](=parameters)`.
public func state(_ name: String, _ value: some BinaryInteger, line: Int = #line) {
  send(name, .number(Double(value)), line)
}

/// States a text under a name, so that the prose can show it: `[1×10×98×98](=shape)`.
public func state(_ name: String, _ value: String, line: Int = #line) {
  send(name, .text(value), line)
}

private func send(_ name: String, _ value: Statement.Value, _ line: Int) {
  EventWriter.shared.send(.statement(Statement(name: name, value: value)), line: line)
}
