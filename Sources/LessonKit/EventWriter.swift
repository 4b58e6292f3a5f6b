import Foundation
import LessonEvents
import Synchronization

/// Writes a section's events to the runner's file, one `write` of a JSON line each.
///
/// Outside the runner, where nobody reads events, what is shown is printed instead.
package final class EventWriter: Sendable {
  package static let shared = EventWriter()

  private struct State {
    var events: Int32?
    var output: Int32?
    var cell = 0
  }

  private let state = Mutex(State())

  /// Sends events from now on to `settings`' files.
  package func open(_ settings: SectionSettings) throws(EventWriterError) {
    let events = Glibc.open(settings.events, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard events >= 0 else { throw EventWriterError(path: settings.events, code: errno) }
    let output = Glibc.open(settings.output, O_RDONLY | O_CLOEXEC)
    guard output >= 0 else { throw EventWriterError(path: settings.output, code: errno) }
    state.withLock {
      $0.events = events
      $0.output = output
    }
  }

  /// The descriptor of the events' file, for a signal handler, which may not take a lock.
  package var descriptor: Int32? { state.withLock { $0.events } }

  /// The cell that is running.
  var cell: Int { state.withLock { $0.cell } }

  package func begin(cell: Int) {
    state.withLock { $0.cell = cell }
    send(.cell, line: 0)
  }

  package func send(_ payload: Event.Payload, line: Int) {
    state.withLock { state in
      guard let events = state.events, let output = state.output else {
        if case .display(let display) = payload { print(display.text) }
        return
      }
      let event = Event(
        cell: state.cell, line: line, outputOffset: size(of: output), payload: payload)
      guard let json = try? event.jsonLine() else { return }
      // A cell may have written part of a line to any descriptor: begin on a line of our own.
      let lineFeed = Data([UInt8(ascii: "\n")])
      let line = lineFeed + json + lineFeed
      guard line.withUnsafeBytes({ writeAll($0, to: events) }) else {
        _exit(SectionSettings.cannotReport)
      }
    }
  }

  private func size(of descriptor: Int32) -> Int {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? Int(status.st_size) : 0
  }

  /// False where the descriptor takes no bytes: a cell has closed it.
  private func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = write(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { return false }
      rest = rest.dropFirst(written)
    }
    return true
  }
}

/// An events file could not be opened.
package struct EventWriterError: Error, CustomStringConvertible {
  package var path: String
  package var code: Int32

  package var description: String {
    "cannot open \(path): \(String(cString: strerror(code)))"
  }
}
