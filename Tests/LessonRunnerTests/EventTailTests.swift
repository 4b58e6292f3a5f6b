import Foundation
import LessonEvents
import Testing

@testable import LessonRunner

@Suite("The tail of the events' file")
struct EventTailTests {
  private let path = NSTemporaryDirectory() + "events-\(UUID().uuidString)"

  private func append(_ text: String) throws {
    if !FileManager.default.fileExists(atPath: path) {
      try Data().write(to: URL(filePath: path))
    }
    let file = try #require(FileHandle(forWritingAtPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  private func line(_ cell: Int) throws -> String {
    let event = Event(cell: cell, line: 0, outputOffset: 0, payload: .cell)
    return String(decoding: try event.jsonLine(), as: UTF8.self)
  }

  @Test("gives each event once its line is complete")
  func partial() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    var tail = EventTail(path: path)
    #expect(tail.next().isEmpty)
    let second = try line(1)
    try append(try line(0) + "\n" + second.prefix(10))
    #expect(tail.next().map(\.cell) == [0])
    #expect(tail.next().isEmpty)
    try append(second.dropFirst(10) + "\n\n" + line(2) + "\n")
    #expect(tail.next().map(\.cell) == [1, 2])
  }

  @Test("passes over lines that are no event")
  func garbage() throws {
    defer { try? FileManager.default.removeItem(atPath: path) }
    var tail = EventTail(path: path)
    try append("garbage\n{}\n[1]\n\u{0}\n" + line(3) + "\n{\"cell\":1}\n")
    #expect(tail.next().map(\.cell) == [3])
  }
}
