/// Reads the lines of pipe tables.
enum TableRow {
  /// The alignments in a line such as `| :-- | --: |`; nil for any other line. At least one bar is
  /// required, since without one the line is a heading's underline.
  static func alignments(of line: ArraySlice<UInt8>) -> [Table.Alignment]? {
    guard line.allSatisfy({ "|:- \t".utf8.contains($0) }), line.contains(Ascii.bar) else {
      return nil
    }
    var alignments: [Table.Alignment] = []
    for cell in cells(of: Array(line)) {
      let isLeft = cell.first == UInt8(ascii: ":")
      let isRight = cell.count > 1 && cell.last == UInt8(ascii: ":")
      let dashes = cell.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(
        isLeft && isRight ? .center : isLeft ? .left : isRight ? .right : .none)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// The trimmed texts between the bars of a line, with `\|` read as a bar within a cell.
  static func cells(of line: [UInt8]) -> [[UInt8]] {
    let line = trimmed(line[...])
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var index = line.first == Ascii.bar ? line.startIndex + 1 : line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      let next = index + 1 < line.endIndex ? line[index + 1] : nil
      if byte == Ascii.bar {
        cells.append(Array(trimmed(cell[...])))
        cell = []
      } else if byte == Ascii.backslash, let next {
        cell += next == Ascii.bar ? [next] : [byte, next]
        index += 1
      } else {
        cell.append(byte)
      }
      index += 1
    }
    let last = trimmed(cell[...])
    return line.last == Ascii.bar && last.isEmpty ? cells : cells + [Array(last)]
  }

  private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = text.firstIndex(where: { !Ascii.isBlank($0) }),
      let last = text.lastIndex(where: { !Ascii.isBlank($0) })
    else { return [] }
    return text[first...last]
  }
}
