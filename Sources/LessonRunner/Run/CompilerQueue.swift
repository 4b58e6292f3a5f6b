import Foundation

/// The programs of a run on their way through the compiler, as many at a time as there are cores,
/// in the order in which they will be needed.
final class CompilerQueue {
  private typealias Entry = (task: SectionTask, program: ProgramTask)

  private var waiting: ArraySlice<Entry>
  private var busy: [Entry] = []

  /// How many programs are compiled at a time.
  private static let compilers = max(1, ProcessInfo.processInfo.activeProcessorCount)

  /// - Parameter tasks: those without an outcome, in the order in which they run.
  init(_ tasks: [SectionTask]) {
    waiting = tasks.flatMap { task in task.programs.map { (task, $0) } }[...]
  }

  /// Starts compilers for the next programs, unless their sections have an outcome already.
  func start() throws(RunnerError) {
    while busy.count < Self.compilers, let next = waiting.popFirst() {
      guard next.task.outcome == nil, next.program.isWaiting else { continue }
      try next.program.start()
      busy.append(next)
    }
  }

  /// Lets every program go on. Where the compiler comes to no end with one of a section, the others,
  /// which share its cells, are not tried.
  func advance() throws(RunnerError) {
    for entry in busy {
      try entry.program.advance()
      guard entry.program.isEndless else { continue }
      for other in entry.task.programs where !other.isDone { other.giveUp() }
    }
    busy.removeAll { !$0.program.isBusy }
  }
}
