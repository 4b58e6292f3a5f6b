import Foundation
import LessonEvents
import Testing

@testable import LessonRunner

@Suite("Cutting output into cells")
struct OutputCutterTests {
  private func event(_ cell: Int, _ offset: Int, _ payload: Event.Payload) -> Event {
    Event(cell: cell, line: 12, outputOffset: offset, payload: payload)
  }

  private func show(_ text: String) -> Event.Payload {
    .display(Display(text: text, content: .text))
  }

  private func cut(_ events: [Event], _ output: String) -> [Int: [RunRecord.Piece]] {
    OutputCutter.cut(
      events: events, output: Data(output.utf8), cells: [0, 2],
      firstLines: [0: 10...20, 2: 30...40])
  }

  @Test("text goes to the cell that was running, in the order of the displays")
  func order() {
    let pieces = cut(
      [
        event(0, 0, .cell), event(0, 1, show("x")), event(0, 2, .end), event(2, 3, .cell),
        event(2, 3, show("y")),
      ], "abcd")
    #expect(
      pieces[0] == [
        .printed("a"), .display(Display(text: "x", content: .text), lineInCell: 2), .printed("b"),
        .printed("c"),
      ])
    // Line 12 is none of the third cell's.
    #expect(
      pieces[2] == [.display(Display(text: "y", content: .text), lineInCell: 0), .printed("d")])
  }

  @Test("offsets that lie outside or go back do no harm")
  func offsets() {
    let pieces = cut(
      [event(0, 0, .cell), event(0, 900, show("x")), event(0, 1, show("y")), event(-1, -1, .end)],
      "ab")
    #expect(pieces[0]?.first == .printed("ab"))
    #expect(pieces[0]?.count == 3)
  }
}
