import Foundation
import LessonEvents

/// Reads a growing file of events, line by line, while a section writes it.
struct EventTail {
  private let path: String
  /// How many bytes have been read.
  private(set) var offset = 0
  private var rest = Data()

  /// Bytes that are read at a time.
  private static let part = 4 << 20

  init(path: String) {
    self.path = path
  }

  /// The events whose lines have become complete since the last call. Lines that are no event
  /// (a cell may write to any descriptor) are passed over. Reads a part at a time, so that a flood
  /// of events does not keep the runner from watching.
  mutating func next() -> [Event] {
    guard let file = FileHandle(forReadingAtPath: path), (try? file.seek(toOffset: UInt64(offset))) != nil,
      let bytes = try? file.read(upToCount: Self.part), !bytes.isEmpty
    else { return [] }
    offset += bytes.count
    rest.append(bytes)
    guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let complete = rest[...end]
    rest = Data(rest[rest.index(after: end)...])
    return complete.split(separator: UInt8(ascii: "\n")).compactMap {
      try? Event(jsonLine: Data($0))
    }
  }
}
