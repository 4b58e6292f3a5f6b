import Foundation
import LessonEvents

/// Reads a growing file of events, line by line, while a section writes it.
struct EventTail {
  private let path: String
  private var offset: UInt64 = 0
  private var rest = Data()

  init(path: String) {
    self.path = path
  }

  /// The events whose lines have become complete since the last call. Lines that are no event
  /// (a cell may write to any descriptor) are passed over.
  mutating func next() -> [Event] {
    guard let file = FileHandle(forReadingAtPath: path), (try? file.seek(toOffset: offset)) != nil,
      let bytes = try? file.readToEnd(), !bytes.isEmpty
    else { return [] }
    offset += UInt64(bytes.count)
    rest.append(bytes)
    guard let end = rest.lastIndex(of: UInt8(ascii: "\n")) else { return [] }
    let complete = rest[...end]
    rest = Data(rest[rest.index(after: end)...])
    return complete.split(separator: UInt8(ascii: "\n")).compactMap {
      try? Event(jsonLine: Data($0))
    }
  }
}
