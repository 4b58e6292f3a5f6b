import Checking
import LessonDocument

/// A section on its way through a run.
final class SectionTask {
  let section: Section
  let shared: [Cell]
  let key: SectionKey
  /// A digest of all code of the lesson that the section's results come from.
  let code: String
  var programs: [ProgramTask]
  var outcome: SectionOutcome?

  init(section: Section, shared: [Cell], key: SectionKey, code: String, programs: [ProgramTask]) {
    self.section = section
    self.shared = shared
    self.key = key
    self.code = code
    self.programs = programs
  }

  var isCompiled: Bool { programs.allSatisfy(\.isDone) }

  /// The program of the section itself; nil where no cell runs.
  var main: ProgramTask? { programs.first { $0.program.purpose == .run } }
}

/// How a section ended.
struct SectionOutcome {
  /// What its cells put out, as far as they came.
  var record: RunRecord
  var isCached = false
  /// Why it failed; empty where it ran to its end.
  var problems: [SectionProblem] = []
  /// The cell in which it stopped; later cells did not run.
  var stoppedIn: Int?
  /// It did not run at all.
  var isNotRun = false
  /// The `norun` and `traps` cells that do not compile.
  var brokenLeaves: Set<Int> = []
  /// Where it left what it kept for others; nil where that is in the cache.
  var keptFolder: String?

  var hasEnded: Bool { problems.isEmpty && !isNotRun }

  /// Whether another run may show this result again: it came to its end, its claims hold, and its
  /// leaves failed and trapped as they should.
  func mayBeStored(for section: Section) -> Bool {
    hasEnded && record.claimsHold
      && section.cells.allSatisfy { cell in
        (cell.kind != .fails && cell.kind != .traps) || record.messages[cell.index] != nil
      }
  }
}
