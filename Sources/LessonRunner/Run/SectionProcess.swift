import Foundation
import LessonEvents

/// A section's program while it runs: started, watched against its limits, asked where it is.
final class SectionProcess {
  /// Why the runner stopped the program.
  enum Stop: Equatable {
    case time(Double)
    case memory(Int)
    case output(Int)
    case events(Int)
    case interrupted
  }

  let child: ChildProcess
  let folder: String
  private(set) var events: [Event] = []
  private(set) var stop: Stop?
  private let limits: RunLimits
  private var tail: EventTail
  /// Seconds after which the next "has been running" is said: 5, then doubled each time.
  private var nextNotice = 5.0

  var eventsPath: String { folder + "/events" }
  var outputPath: String { folder + "/output" }
  var keptFolder: String { folder + "/kept" }
  var library: String { folder + "/section.so" }
  var elapsed: Double { Date().timeIntervalSince(child.started) }

  /// Starts the program that was compiled in `folder`, in an empty scratch folder of its own.
  init(
    folder: String, installation: Installation, neededFolders: [String], memoryFolder: String,
    cellKeys: [Int: String], profile: RunProfile, limits: RunLimits
  ) throws(RunnerError) {
    self.folder = folder
    self.limits = limits
    tail = EventTail(path: folder + "/events")
    let settings = SectionSettings(
      library: folder + "/section.so", events: folder + "/events", output: folder + "/output",
      keptFolder: folder + "/kept", neededFolders: neededFolders, memoryFolder: memoryFolder,
      cellKeys: cellKeys, profile: profile, memoryLimit: limits.memory, fileLimit: limits.file,
      runner: getpid())
    try Files.createFolder(folder + "/kept")
    try Files.createFolder(folder + "/scratch")
    try Files.write(Data(), to: folder + "/events")
    try Files.write(Data(), to: folder + "/output")
    child = try ChildProcess(
      executable: installation.executable, arguments: [],
      environment: try Self.environment(settings), folder: folder + "/scratch",
      output: folder + "/output")
  }

  private static func environment(
    _ settings: SectionSettings
  ) throws(RunnerError) -> [String: String] {
    guard let text = try? JSONEncoder().encode(settings) else {
      throw RunnerError("the section's settings cannot be written as JSON")
    }
    var environment = DataPlace.absolute(in: ProcessInfo.processInfo.environment)
    environment[SectionSettings.environmentName] = String(decoding: text, as: UTF8.self)
    // Our own handlers report crashes; this keeps the runtime from printing a stack as well.
    environment["SWIFT_BACKTRACE"] = "enable=yes,color=no,interactive=no"
    environment["OPENBLAS_NUM_THREADS"] = "1"
    return environment
  }

  /// Reads new events and stops the program where it is over a limit. Returns the new events.
  func watch() -> [Event] {
    let new = tail.next()
    events += new
    guard stop == nil, child.ending == nil else { return new }
    if let seconds = limits.seconds, elapsed > seconds {
      end(.time(seconds))
    } else if FileStamp(path: outputPath)?.size ?? 0 > limits.output {
      end(.output(limits.output))
    } else if FileStamp(path: eventsPath)?.size ?? 0 > limits.events {
      end(.events(limits.events))
    } else if child.residentBytes > limits.memory {
      end(.memory(limits.memory))
    }
    return new
  }

  /// Reads the events that an ended program has left, up to the limit.
  func readRest() {
    var last = -1
    while tail.offset != last, tail.offset <= limits.events {
      last = tail.offset
      events += tail.next()
    }
    if tail.offset > limits.events, stop == nil { stop = .events(limits.events) }
  }

  /// True once at 5 s, 10 s, 20 s …: time to say which line has been running.
  func noticeIsDue() -> Bool {
    guard elapsed >= nextNotice else { return false }
    nextNotice *= 2
    return true
  }

  /// Asks the program where it is, three times, since there are moments that belong to no line, such
  /// as a jump into another library: code addresses, or nothing where it does not answer.
  func positions() -> [[UInt]] {
    var positions: [[UInt]] = []
    while positions.count < 3, let position = position() { positions.append(position) }
    return positions
  }

  /// Asks once and waits for the answer: it comes at once, but on a machine that is very busy.
  private func position() -> [UInt]? {
    let known = events.count
    child.send(SIGUSR1)
    for _ in 0..<1000 where child.poll() == nil {
      usleep(2000)
      events += tail.next()
      for event in events[known...] {
        if case .position(let offsets) = event.payload { return offsets }
      }
    }
    return nil
  }

  /// The cell that was running at the last event.
  var lastCell: Int? {
    events.last { $0.cell >= 0 }?.cell
  }

  /// Kills the program for a reason. Its place is asked for first.
  func end(_ reason: Stop) {
    guard stop == nil else { return }
    stop = reason
    lastPositions = positions()
    child.stop()
  }

  /// Where the program was when it was stopped.
  private(set) var lastPositions: [[UInt]] = []
}
