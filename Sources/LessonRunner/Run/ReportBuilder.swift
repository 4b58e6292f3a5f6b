import Checking
import LessonDocument
import LessonEvents

/// Checks what a section's cells put out against the expectations in the document.
///
/// The document is read anew each time and a record from the cache is checked like a fresh one, so
/// a changed expectation never needs a run.
public struct ReportBuilder {
  private let diagnose: Diagnose

  public init(diagnose: @escaping Diagnose = { _, _, _, _ in nil }) {
    self.diagnose = diagnose
  }

  func report(on section: Section, outcome: SectionOutcome) -> SectionReport {
    let cells = section.cells.map { report(on: $0, outcome) }
    let prose = outcome.hasEnded ? proseVerdicts(of: section, outcome.record) : []
    let verdicts = cells.flatMap(\.outputs).compactMap(\.verdict) + prose
    let failed = !outcome.hasEnded || verdicts.contains { $0.outcome == .failed }
    return SectionReport(
      section: section.id,
      status: outcome.isNotRun ? .notRun : failed ? .failed : .passed,
      cells: cells, proseVerdicts: prose, problems: outcome.problems,
      seconds: outcome.record.seconds, isCached: outcome.isCached,
      dataFiles: outcome.record.dataFiles)
  }

  // MARK: - Cells

  private func report(on cell: Cell, _ outcome: SectionOutcome) -> CellReport {
    let status = status(of: cell, outcome)
    switch cell.kind {
    case .shared, .norun:
      return CellReport(cell: cell.index, status: status)
    case .fails, .traps:
      guard status != .notRun, status != .failed else {
        return CellReport(cell: cell.index, status: status)
      }
      return leafReport(on: cell, message: outcome.record.messages[cell.index])
    case .run:
      let pieces = outcome.record.cells[cell.index] ?? []
      return CellReport(
        cell: cell.index, status: status,
        outputs: outputs(of: cell, pieces: pieces, isComplete: status == .ran))
    }
  }

  private func status(of cell: Cell, _ outcome: SectionOutcome) -> CellReport.Status {
    if let stopped = outcome.stoppedIn {
      // A section that did not compile, or did not run at all, stopped before its first cell.
      if cell.isLeaf || cell.kind == .shared { return .notRun }
      return cell.index < stopped ? .ran : cell.index == stopped ? .failed : .notRun
    }
    if outcome.brokenLeaves.contains(cell.index) { return .failed }
    return cell.kind == .shared || cell.kind == .norun ? .compiled : .ran
  }

  private func leafReport(on cell: Cell, message: String?) -> CellReport {
    guard let message else {
      let summary =
        cell.kind == .fails
        ? "the cell compiles, but it is marked as one that `fails`"
        : "the cell did not stop by a trap, but it is marked as one that `traps`"
      let verdict = Verdict(
        outcome: .failed, file: cell.range.file, line: cell.range.lines.lowerBound,
        summary: summary)
      return CellReport(cell: cell.index, status: .failed, outputs: [.message("", verdict)])
    }
    let outputs = cell.expectations.map { expectation in
      CellReport.Output.message(message, check(message: message, against: expectation))
    }
    return CellReport(cell: cell.index, status: .ran, outputs: outputs)
  }

  /// - Parameter isComplete: the cell ran to its end, so that an expectation without a display is
  ///   a mistake and not a consequence.
  private func outputs(
    of cell: Cell, pieces: [RunRecord.Piece], isComplete: Bool
  ) -> [CellReport.Output] {
    var outputs: [CellReport.Output] = []
    var displays = 0
    for piece in pieces {
      switch piece {
      case .printed(let text): outputs.append(.printed(text))
      case .display(let display, let line):
        let verdict =
          displays < cell.expectations.count
          ? check(display, against: cell.expectations[displays], diagnose: diagnose)
          : Verdict.unchecked(file: cell.codeRange.file, line: lineNumber(line, in: cell))
        outputs.append(.display(display, verdict))
        displays += 1
      case .claim(let claim, let line):
        let verdict = check(
          claim, file: cell.codeRange.file, line: lineNumber(line, in: cell))
        outputs.append(.claim(claim, verdict))
      case .statement: break
      }
    }
    for expectation in cell.expectations.dropFirst(displays) where isComplete {
      outputs.append(
        .message("", .missingDisplay(for: expectation, displayCount: displays)))
    }
    return outputs
  }

  private func lineNumber(_ lineInCell: Int, in cell: Cell) -> Int {
    min(cell.codeRange.lines.lowerBound + lineInCell, cell.codeRange.lines.upperBound)
  }

  // MARK: - Accepting

  /// The changes that make the section's expectations and prose agree with what its cells did.
  func acceptances(
    in section: Section, outcome: SectionOutcome
  ) -> [Result<Acceptance, AcceptRefusal>] {
    var results: [Result<Acceptance, AcceptRefusal>] = []
    func add(_ attempt: () throws(AcceptRefusal) -> Acceptance?) {
      do {
        if let acceptance = try attempt() { results.append(.success(acceptance)) }
      } catch {
        results.append(.failure(error))
      }
    }
    for cell in section.cells where cell.kind == .run {
      let pieces = outcome.record.cells[cell.index] ?? []
      let displays = pieces.compactMap { piece -> Display? in
        if case .display(let display, _) = piece { display } else { nil }
      }
      for (display, expectation) in zip(displays, cell.expectations) {
        add { () throws(AcceptRefusal) in try accept(display, for: expectation) }
      }
    }
    if outcome.hasEnded {
      for value in section.proseValues {
        add { () throws(AcceptRefusal) in try accept(value, from: outcome.record.statements) }
      }
    }
    return results
  }

  // MARK: - Prose

  private func proseVerdicts(of section: Section, _ record: RunRecord) -> [Verdict] {
    let statements = record.statements
    return section.proseValues.map { check($0, against: statements) }
  }
}

extension RunRecord {
  /// The values that cells stated, by name; the last one counts.
  var statements: [String: Statement] {
    var statements: [String: Statement] = [:]
    for (_, pieces) in cells.sorted(by: { $0.key < $1.key }) {
      for case .statement(let statement) in pieces { statements[statement.name] = statement }
    }
    return statements
  }

  /// All claims that the code made hold.
  var claimsHold: Bool {
    cells.values.joined().allSatisfy { piece in
      if case .claim(let claim, _) = piece { claim.holds } else { true }
    }
  }
}
