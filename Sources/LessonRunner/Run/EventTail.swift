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
    guard let file = FileHandle(forReadingAtPath: path),
      (try? file.seek(toOffset: UInt64(offset))) != nil,
      let bytes = try? file.read(upToCount: Self.part), !bytes.isEmpty
    else { return [] }
    offset += bytes.count
    rest.append(bytes)
    return lines().compactMap { try? Event(jsonLine: $0) }
  }

  /// Takes the complete lines out of `rest`. Searched by the C library, since a loop over bytes
  /// takes long where the runner itself is not optimized.
  private mutating func lines() -> [Data] {
    var lines: [Data] = []
    let used = rest.withUnsafeBytes { bytes -> Int in
      guard let start = bytes.baseAddress else { return 0 }
      var position = 0
      while let end = memchr(start + position, 0x0A, bytes.count - position) {
        let next = UnsafeRawPointer(end) - start
        if next > position { lines.append(Data(bytes[position..<next])) }
        position = next + 1
      }
      return position
    }
    rest = Data(rest.dropFirst(used))
    return lines
  }
}
