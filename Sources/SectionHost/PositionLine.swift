import CProcess
import Glibc

/// Builds and writes the JSON line of a position or a crash, in memory taken beforehand.
///
/// The line is what `Event` encodes; a test decodes it. All state is written before the handlers
/// are installed, or by the handlers, of which only the first crash counts.
enum PositionLine {
  private static let mostFrames = 64

  private nonisolated(unsafe) static var events: Int32 = -1
  private nonisolated(unsafe) static var library: Range<UInt> = 0..<0
  private nonisolated(unsafe) static let frames =
    UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: mostFrames)
  private nonisolated(unsafe) static let thrown =
    UnsafeMutablePointer<UnsafeMutableRawPointer?>.allocate(capacity: mostFrames)
  private nonisolated(unsafe) static var thrownCount: Int32 = 0
  private nonisolated(unsafe) static var text = LineBuffer(capacity: 8192)

  static func prepare(events: Int32, library: Range<UInt>) {
    Self.events = events
    Self.library = library
    // The first call loads the unwinder, which takes memory: not in a handler.
    _ = process_backtrace(frames, Int32(mostFrames))
    FrameChain.prepare()
    thrownCount = 0
    text.clear()
  }

  static func rememberThrow() {
    thrownCount = process_backtrace(thrown, Int32(mostFrames))
  }

  /// - Parameter place: where a signal came; nil where none did.
  static func writePosition(_ place: process_place? = nil) {
    let count = activeFrames(place)
    text.clear()
    text.append("\n")
    text.append(#"{"cell":-1,"line":0,"outputOffset":-1,"payload":{"position":{"offsets":"#)
    appendOffsets(frames, count, place?.address)
    text.append("}}}\n")
    text.write(to: events)
  }

  static func writeCrash(_ signal: Int32, _ place: process_place) {
    let count = activeFrames(place)
    text.clear()
    text.append("\n")
    text.append(#"{"cell":-1,"line":0,"outputOffset":-1,"payload":{"crash":{"signal":"#)
    text.append(UInt(signal))
    text.append(#","offsets":"#)
    appendOffsets(frames, count, place.address)
    text.append(#","thrown":"#)
    appendOffsets(thrown, thrownCount, nil)
    text.append("}}}\n")
    text.write(to: events)
  }

  /// Fills `frames`, by the chain of frames where the tables do not lead to a cell.
  private static func activeFrames(_ place: process_place?) -> Int32 {
    let count = process_backtrace(frames, Int32(mostFrames))
    guard let place else { return count }
    var index = 0
    while index < Int(count) {
      if isInLibrary(UInt(bitPattern: frames[index])) { return count }
      index += 1
    }
    return FrameChain.read(place, into: frames, capacity: mostFrames)
  }

  private static func isInLibrary(_ address: UInt) -> Bool {
    address >= library.lowerBound && address < library.upperBound
  }

  /// `[offset,…]` of the addresses inside the section's library. A return address lies behind its
  /// call, perhaps on the next line, so one byte is taken off; the interrupted address is exact.
  private static func appendOffsets(
    _ addresses: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ count: Int32,
    _ interrupted: UInt?
  ) {
    text.append("[")
    var isFirst = true
    var index = 0
    while index < Int(count) {
      let address = UInt(bitPattern: addresses[index])
      index += 1
      guard isInLibrary(address) else { continue }
      if !isFirst { text.append(",") }
      isFirst = false
      text.append(address - library.lowerBound - (address == interrupted ? 0 : 1))
    }
    text.append("]")
  }
}
