import Checking
import Foundation
import LessonDocument
import LessonEvents

/// Finds out why a section's program ended before its end, and where.
///
/// An exit status proves nothing: `exit(0)`, `_exit(0)` and a closed output all give 0. Only the
/// `end` event does.
struct Autopsy {
  var lesson: Lesson
  var section: Section
  var process: SectionProcess
  var output: CapturedOutput
  var symbolizer: Symbolizer
  var words: ProgramWords

  /// What went wrong; nil where the program came to its end.
  func problem() -> SectionProblem? {
    if process.events.contains(where: { $0.payload == .end }) && process.stop == nil { return nil }
    if let stop = process.stop { return problem(stop) }
    if let crash { return problem(crash) }
    switch process.child.ending {
    case .signaled(let signal): return killed(by: signal)
    case .exited(let code): return exited(code)
    case nil: return problem("\(words.program) could not be observed", at: [])
    }
  }

  // MARK: - Stopped by the runner

  private func problem(_ stop: SectionProcess.Stop) -> SectionProblem {
    let place = symbolizer.lines(ofFirst: process.lastPositions, in: process.library)
    switch stop {
    case .time(let seconds):
      return problem(
        "\(words.section) ran longer than \(seconds.formatted()) s and was stopped", at: place,
        advice: words.timeAdvice)
    case .memory(let bytes):
      return problem(
        "\(words.section) took more than \(bytes.inUnits) of memory and was stopped", at: place,
        advice: "something grows without end, or is larger than it needs to be")
    case .output(let bytes):
      return problem(
        "\(words.section) printed more than \(bytes.inUnits) and was stopped", at: place,
        advice: "print less, or show a summary")
    case .events(let bytes):
      return problem(
        "\(words.section) showed more than \(bytes.inUnits) and was stopped", at: place,
        advice: "show less, or a summary: a page cannot hold that much")
    case .interrupted:
      return problem("the run was interrupted", at: place)
    }
  }

  // MARK: - Crashed

  private struct Crash {
    var signal: Int32
    var offsets: [UInt]
    var thrown: [UInt]
  }

  private var crash: Crash? {
    for event in process.events {
      if case .crash(let signal, let offsets, let thrown) = event.payload {
        return Crash(signal: signal, offsets: offsets, thrown: thrown)
      }
    }
    return nil
  }

  private func problem(_ crash: Crash) -> SectionProblem {
    let message = lastWords?.message
    if let message, let error = message.droppingPrefix("Error raised at top level: ") {
      return problem(
        "\(words.cell) threw an error that nothing caught: \(error)",
        at: symbolizer.lines(of: crash.thrown, in: process.library))
    }
    let place = symbolizer.lines(of: crash.offsets, in: process.library)
    if isOutOfMemory { return outOfMemory(at: place) }
    if let message = trapMessage { return problem("\(words.cell) stopped: \(message)", at: place) }
    if crash.signal == SIGSEGV, crash.offsets.isRecursion {
      return problem("\(words.cell) called itself without end until the stack was full", at: place)
    }
    return problem(
      "\(words.cell) crashed with \(signalName(crash.signal))", at: place,
      advice: crash.signal == SIGSEGV || crash.signal == SIGBUS
        ? "it used memory that is not its own" : nil)
  }

  /// What the runtime said before a crash.
  var lastWords: LastWords? { crash == nil ? nil : LastWords(in: output.bytes) }

  /// The message with which the program trapped; nil where it did not, or where nothing says why.
  var trapMessage: String? {
    guard let crash else { return nil }
    return lastWords?.message
      ?? symbolizer.trapReason(at: crash.offsets, in: process.library)
  }

  /// The output without what the runtime said, which is reported and not shown as printed.
  var outputBeforeLastWords: Data {
    lastWords.map { output.bytes.prefix($0.start) } ?? output.bytes
  }

  private var isOutOfMemory: Bool {
    let said = lastWords?.message ?? String(decoding: output.bytes.suffix(2000), as: UTF8.self)
    return said.contains("failed to allocate") || said.contains("bad_alloc")
  }

  private func outOfMemory(at place: [LessonLine]) -> SectionProblem {
    problem(
      "\(words.section) asked for more memory than it may have", at: place,
      advice: "something grows without end, or is larger than it needs to be")
  }

  // MARK: - Ended by itself

  private func killed(by signal: Int32) -> SectionProblem {
    // A full stack leaves no report where it is not the main thread's.
    signal == SIGSEGV
      ? problem(
        "\(words.program) was killed by \(signalName(signal))", at: [],
        advice: "a function on another thread that calls itself without end?")
      : problem(
        "\(words.program) was killed by \(signalName(signal)),"
          + " sent by \(words.cell) itself or by the system", at: [])
  }

  private func exited(_ code: Int32) -> SectionProblem {
    if code == SectionSettings.cannotStart, process.events.isEmpty {
      let said = String(decoding: output.bytes.suffix(2000), as: UTF8.self)
      return problem("\(words.section) could not be started\n\(said.trimmed)", at: [])
    }
    if code == SectionSettings.cannotReport {
      return problem(
        "\(words.section) could not report what it does: its file for reports is closed or full",
        at: [],
        advice: "close only what \(words.cell) itself has opened")
    }
    // The place of a call to `exit` is the last position event; `_exit` leaves none.
    let offsets = process.events.reversed().lazy.compactMap { event -> [UInt]? in
      if case .position(let offsets) = event.payload { offsets } else { nil }
    }.first
    return problem(
      "\(words.cell) ended the program by exit(\(code)) before \(words.end)",
      at: symbolizer.lines(of: offsets ?? [], in: process.library))
  }

  // MARK: - Wording

  /// - Parameter place: lines of the lesson, innermost first; empty where only the cell is known.
  private func problem(
    _ message: String, at place: [LessonLine], advice: String? = nil
  ) -> SectionProblem {
    let fallback = LessonLine(
      file: cell?.codeRange.file ?? section.range.file,
      line: cell?.codeRange.lines.lowerBound ?? section.range.lines.lowerBound)
    let line = place.first ?? fallback
    // A message of several lines goes on below its first one.
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var details = Array(lines.dropFirst())
    details += SourceExcerpt(lesson).lines(file: line.file, line: line.line, column: 0)
    if place.isEmpty { details.append("somewhere in the cell that begins here") }
    for caller in callers(place) { details.append("called from \(caller.file):\(caller.line)") }
    if let advice { details.append(advice) }
    return SectionProblem(
      file: line.file, line: line.line, message: lines.first ?? message, details: details)
  }

  /// The lines behind the innermost one, each once, and not more than help.
  private func callers(_ place: [LessonLine]) -> [LessonLine] {
    var callers: [LessonLine] = []
    for line in place where line != place.first && !callers.contains(line) { callers.append(line) }
    return Array(callers.prefix(4))
  }

  private var cell: Cell? {
    section.cells.first { $0.index == process.lastCell }
  }

  private func signalName(_ signal: Int32) -> String {
    let names = [
      SIGILL: "SIGILL", SIGTRAP: "SIGTRAP", SIGABRT: "SIGABRT", SIGBUS: "SIGBUS",
      SIGSEGV: "SIGSEGV", SIGFPE: "SIGFPE", SIGKILL: "SIGKILL", SIGTERM: "SIGTERM",
      SIGXFSZ: "SIGXFSZ (a file grew too large)", SIGPIPE: "SIGPIPE", SIGSYS: "SIGSYS",
    ]
    return names[signal] ?? "signal \(signal)"
  }
}

extension [UInt] {
  /// The same few places over and over.
  fileprivate var isRecursion: Bool { count > 40 && Set(self).count < count / 4 }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }

  fileprivate func droppingPrefix(_ prefix: String) -> String? {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : nil
  }
}

extension Double {
  /// `120` rather than `120.0`.
  fileprivate func formatted() -> String {
    self == rounded() ? String(Int(self)) : String(self)
  }
}

extension Int {
  /// A number of bytes as `16 MiB` or `8 GiB`.
  fileprivate var inUnits: String {
    self >= 1 << 30 ? "\(self >> 30) GiB" : "\(self >> 20) MiB"
  }
}
