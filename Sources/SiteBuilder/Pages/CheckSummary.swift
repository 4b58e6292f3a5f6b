import Checking
import LessonDocument
import LessonEvents

/// How a lesson was checked, counted.
public struct CheckSummary: Equatable, Sendable {
  public var sections = 0
  public var cells = 0
  /// Checks that passed: displays, messages, claims and values in prose.
  public var passed = 0
  public var failed = 0
  public var varying = 0
  /// Displays without an expectation.
  public var unchecked = 0
  /// Sections that failed or did not run.
  public var brokenSections = 0
  /// `quick` or `full`; nil where nothing ran.
  public var profile: String?
  /// The names of the data files that were read, each once.
  public var data: [String] = []

  /// Counts a lesson's cells, and the checks of its report where there is one.
  public init(of lesson: Lesson, report: LessonReport?) {
    sections = lesson.sections.count
    cells = lesson.sections.reduce(0) { $0 + $1.cells.count }
    profile = report?.profile
    for section in report?.sections ?? [] { add(section) }
  }

  /// Every check passed and every section ran; false where nothing ran.
  public var isPassed: Bool { profile != nil && failed == 0 && brokenSections == 0 }

  private mutating func add(_ section: SectionReport) {
    if section.status != .passed { brokenSections += 1 }
    section.proseVerdicts.forEach { add($0) }
    for output in section.cells.flatMap(\.outputs) {
      switch output {
      case .printed: continue
      case .display(_, let verdict), .claim(_, let verdict), .message(_, let verdict): add(verdict)
      }
    }
    for file in section.dataFiles {
      guard let name = file.path.split(separator: "/").last.map(String.init) else { continue }
      if !data.contains(name) { data.append(name) }
    }
  }

  private mutating func add(_ verdict: Verdict) {
    switch verdict.outcome {
    case .passed: passed += 1
    case .failed: failed += 1
    case .varies: varying += 1
    case .unchecked: unchecked += 1
    }
  }
}
