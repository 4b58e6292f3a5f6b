import Checking
import Foundation
import LessonDocument
import LessonEvents

/// Works out how a section ended, from what the compiler said and from what its process left.
struct SectionEnding {
  var lesson: Lesson
  var task: SectionTask
  var workshop: Workshop
  var limits: RunLimits
  var words: ProgramWords
  var profile: RunProfile
  var neededFolders: [String]

  /// - Parameter process: the section's ended process, nil where it did not come to run.
  func outcome(of process: SectionProcess?) throws -> SectionOutcome {
    var outcome = SectionOutcome(record: RunRecord())
    outcome.problems = compilerProblems()
    if let process {
      read(process, into: &outcome)
    } else if task.main != nil {
      outcome.stoppedIn = -1
    }
    for program in task.programs where program.isBroken {
      if let leaf = program.program.leaf { outcome.brokenLeaves.insert(leaf) }
    }
    for program in task.programs where program.program.purpose == .mustFail {
      outcome.record.messages[program.program.leaf ?? 0] = compilerMessage(of: program)
    }
    for program in task.programs where program.program.purpose == .mustTrap && program.isReady {
      outcome.record.messages[program.program.leaf ?? 0] = try trapMessage(of: program)
    }
    return outcome
  }

  // MARK: - What the compiler said

  private func compilerProblems() -> [SectionProblem] {
    let messages = CompilerProblems(lesson: lesson, task: task, workshop: workshop)
    // Leaves repeat the errors of the section itself, so those come first and alone.
    for program in task.programs where program.isBroken {
      let problems = messages.problems(of: program)
      if !problems.isEmpty { return problems }
    }
    return []
  }

  /// What the compiler says about a `fails` cell; nil where it compiles.
  private func compilerMessage(of program: ProgramTask) -> String? {
    guard case .failed(let errors) = program.phase, let leaf = cell(program.program.leaf) else {
      return nil
    }
    let own = errors.filter {
      $0.file == leaf.codeRange.file && leaf.codeRange.lines.contains($0.line)
    }
    // An unclosed brace is noticed only behind the cell, in generated code.
    let counted = own.isEmpty ? errors.filter { $0.file.hasSuffix("main.swift") } : own
    return counted.isEmpty ? nil : counted.map(\.text).joined(separator: "\n")
  }

  // MARK: - What the process left

  private func read(_ process: SectionProcess, into outcome: inout SectionOutcome) {
    process.readRest()
    let autopsy = autopsy(of: process)
    if let problem = autopsy.problem() {
      outcome.problems.append(problem)
      outcome.stoppedIn = process.lastCell ?? task.main?.program.cells.first
    }
    outcome.record.seconds = process.elapsed
    outcome.record.date = Machine.today()
    outcome.record.cells = OutputCutter.cut(
      events: shownEvents(of: process), output: autopsy.outputBeforeLastWords,
      cells: task.main?.program.cells ?? [],
      firstLines: Dictionary(
        uniqueKeysWithValues: task.section.cells.map { ($0.index, $0.codeRange.lines) }))
    outcome.record.dataPlace = DataPlace.current
    outcome.record.dataFiles = process.events.compactMap {
      if case .read(let file) = $0.payload { file } else { nil }
    }
  }

  /// Of a flood of events a reader needs the beginning only.
  private func shownEvents(of process: SectionProcess) -> [Event] {
    if case .events = process.stop { return Array(process.events.prefix(100)) }
    return process.events
  }

  /// Runs a `traps` cell's program and gives the message with which it stopped; nil where it did
  /// not stop by a trap.
  private func trapMessage(of program: ProgramTask) throws -> String? {
    let process = try SectionProcess(
      folder: program.folder, installation: workshop.installation, neededFolders: neededFolders,
      memoryFolder: workshop.cache.memoryFolder, cellKeys: [:], profile: profile, limits: limits)
    while process.child.poll() == nil {
      if let signal = workshop.signals.wait(seconds: 0.02) {
        process.end(.interrupted)
        throw Interruption(signal: signal, section: task.section.id)
      }
      _ = process.watch()
    }
    process.readRest()
    process.child.killGroup()
    StrayProcesses.kill()
    guard process.stop == nil, process.lastCell == program.program.leaf else { return nil }
    return autopsy(of: process).trapMessage
  }

  private func autopsy(of process: SectionProcess) -> Autopsy {
    Autopsy(
      lesson: lesson, section: task.section, process: process,
      output: CapturedOutput(path: process.outputPath),
      symbolizer: Symbolizer(toolchain: workshop.toolchain, files: lesson.files.map(\.path)),
      words: words)
  }

  private func cell(_ index: Int?) -> Cell? {
    task.section.cells.first { $0.index == index }
  }
}

extension SectionOutcome {
  /// The section did not run because others failed.
  static func notRun(_ section: Section, because needs: [String]) -> SectionOutcome {
    let names = needs.map { "“\($0)”" }.joined(separator: ", ")
    let problem = SectionProblem(
      file: section.range.file, line: section.range.lines.lowerBound,
      message: "not run, because it needs \(names), which failed")
    return SectionOutcome(
      record: RunRecord(), problems: [problem], stoppedIn: -1, isNotRun: true)
  }
}
