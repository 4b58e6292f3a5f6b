import Foundation
import LessonEvents

/// Puts what a section printed and what it displayed into one order, cell by cell.
struct OutputCutter {
  /// Bytes of printed text that are kept for one cell.
  static let mostPrinted = 256 * 1024

  /// - Parameters:
  ///   - output: everything the section printed.
  ///   - firstLines: the Markdown line of the first line of code, by cell index.
  static func cut(
    events: [Event], output: Data, cells: [Int], firstLines: [Int: ClosedRange<Int>]
  ) -> [Int: [RunRecord.Piece]] {
    var pieces: [Int: [RunRecord.Piece]] = [:]
    var cell = cells.first ?? 0
    var position = 0

    func print(upTo end: Int) {
      let end = min(max(end, position), output.count)
      defer { position = end }
      let text = text(output[output.startIndex + position..<output.startIndex + end])
      if !text.isEmpty { pieces[cell, default: []].append(.printed(text)) }
    }
    func lineInCell(_ line: Int) -> Int {
      guard let lines = firstLines[cell], lines.contains(line) else { return 0 }
      return line - lines.lowerBound
    }

    for event in events where event.outputOffset >= 0 {
      print(upTo: event.outputOffset)
      switch event.payload {
      case .cell: cell = event.cell
      case .display(let display):
        pieces[cell, default: []].append(
          .display(display, lineInCell: lineInCell(event.line)))
      case .claim(let claim):
        pieces[cell, default: []].append(.claim(claim, lineInCell: lineInCell(event.line)))
      case .statement(let statement): pieces[cell, default: []].append(.statement(statement))
      case .progress, .keep, .read, .position, .crash, .end: break
      }
    }
    print(upTo: output.count)
    return pieces
  }

  /// The bytes as text; the middle of very long output is left out, and said so.
  private static func text(_ bytes: Data) -> String {
    guard bytes.count > mostPrinted else { return String(decoding: bytes, as: UTF8.self) }
    let half = mostPrinted / 2
    let leftOut = bytes.count - mostPrinted
    return String(decoding: bytes.prefix(half), as: UTF8.self)
      + "\n[… \(leftOut) bytes left out …]\n"
      + String(decoding: bytes.suffix(half), as: UTF8.self)
  }
}
