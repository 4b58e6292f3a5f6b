/// Marks the beginning of a cell; the runner writes a call to it before each cell.
public func beginCell(_ index: Int) {
  EventWriter.shared.begin(cell: index)
}

/// Marks the end of a section; the runner writes a call to it after the last cell.
public func endSection() {
  EventWriter.shared.send(.end, line: 0)
}
