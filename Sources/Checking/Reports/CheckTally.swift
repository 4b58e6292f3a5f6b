/// What a run of a lesson amounts to, in numbers.
public struct CheckTally: Equatable, Sendable {
  public private(set) var sections = 0
  public private(set) var cells = 0
  public private(set) var passed = 0
  public private(set) var failed = 0
  /// Displays under `expect varies`, which are shown and not compared.
  public private(set) var varying = 0
  /// Displays without an expectation.
  public private(set) var unchecked = 0
  /// Sections that failed for another reason than a check: not compiled, stopped, out of time.
  public private(set) var brokenSections = 0
  /// Sections that did not run because one that they need failed.
  public private(set) var sectionsNotRun = 0
  /// Cells that were not reached, in whatever section.
  public private(set) var cellsNotRun = 0

  /// Counts verdicts on displays, claims, messages and prose.
  public init(_ report: LessonReport) {
    for section in report.sections { add(section) }
  }

  /// True where every check passed and every cell ran: the run may exit with 0.
  public var isClean: Bool {
    failed + brokenSections + sectionsNotRun + cellsNotRun == 0
  }

  /// `12 sections, 41 cells, 38 checks passed, 0 failed · 0 unchecked`, with what else happened
  /// where it did.
  public var summary: String {
    var parts = ["\(failed) failed"]
    if brokenSections > 0 { parts[0] += ", \(count(brokenSections, "section")) stopped" }
    if sectionsNotRun > 0 { parts[0] += ", \(count(sectionsNotRun, "section")) not run" }
    if cellsNotRun > 0 { parts[0] += ", \(count(cellsNotRun, "cell")) not run" }
    if varying > 0 { parts.append("\(varying) varying") }
    parts.append("\(unchecked) unchecked")
    return "\(count(sections, "section")), \(count(cells, "cell")), "
      + "\(count(passed, "check")) passed, " + parts.joined(separator: " · ")
  }

  private mutating func add(_ section: SectionReport) {
    let failedBefore = failed
    sections += 1
    cells += section.cells.count
    cellsNotRun += section.cells.count { $0.status == .notRun }
    for output in section.cells.flatMap(\.outputs) { output.verdict.map { add($0) } }
    for verdict in section.proseVerdicts { add(verdict) }
    switch section.status {
    case .passed: break
    case .notRun: sectionsNotRun += 1
    case .failed: if !section.problems.isEmpty || failed == failedBefore { brokenSections += 1 }
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

extension LessonReport {
  /// The last line of a run: `09-cnn: 12 sections, 41 cells, 38 checks passed, 0 failed · …`.
  public var closingLine: String { "\(lesson): \(CheckTally(self).summary)" }
}

extension CellReport.Output {
  /// The verdict on it; nil for what was only printed.
  public var verdict: Verdict? {
    switch self {
    case .printed: nil
    case .display(_, let verdict), .claim(_, let verdict), .message(_, let verdict): verdict
    }
  }
}
