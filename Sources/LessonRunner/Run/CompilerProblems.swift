import Checking
import Foundation
import LessonDocument

/// Turns the compiler's errors into problems that show the Markdown, not the generated program.
struct CompilerProblems {
  /// More errors than this are counted, not shown.
  private static let mostErrors = 10

  var lesson: Lesson
  var task: SectionTask
  var workshop: Workshop

  func problems(of program: ProgramTask) -> [SectionProblem] {
    switch program.phase {
    case .failed(let errors): problems(errors, of: program)
    case .broken(let output): [compilerFailed(output)]
    case .endless(let messages): [tookTooLong(messages, program)]
    case .waiting, .compiling, .linking, .ready: []
    }
  }

  private func problems(_ errors: [CompilerMessage], of program: ProgramTask) -> [SectionProblem] {
    // An unclosed brace is noticed only in the generated code behind the cell: ask cell by cell.
    let generated = errors.filter(isGenerated)
    let errors =
      generated.isEmpty
      ? errors : unbalanced(program) ?? errors.filter { !isGenerated($0) }
    guard !errors.isEmpty else {
      return [compilerFailed(generated.map(\.text).joined(separator: "\n"))]
    }
    let excerpts = SourceExcerpt(lesson)
    var problems = errors.prefix(Self.mostErrors).map { error in
      SectionProblem(
        file: error.file, line: error.line, column: error.column, message: error.text,
        details: excerpts.lines(file: error.file, line: error.line, column: error.column))
    }
    if errors.count > Self.mostErrors {
      problems[problems.count - 1].details.append(
        "… and \(errors.count - Self.mostErrors) more errors")
    }
    return problems
  }

  private func isGenerated(_ message: CompilerMessage) -> Bool {
    !lesson.files.contains { $0.path == message.file }
      && !task.shared.contains { $0.codeRange.file == message.file }
  }

  /// The errors of the cells that do not parse when each stands alone; nil where all do.
  private func unbalanced(_ program: ProgramTask) -> [CompilerMessage]? {
    let cells = task.section.cells.filter { program.program.cells.contains($0.index) }
    var errors: [CompilerMessage] = []
    for cell in task.shared + cells {
      let path = "\(program.folder)/cell.swift"
      let line = "#sourceLocation(file: \"\(cell.codeRange.file)\", line: "
      let text = line + "\(cell.codeRange.lines.lowerBound))\n" + cell.code
      guard (try? Files.write(Data(text.utf8), to: path)) != nil,
        let output = try? CommandOutput.of(
          workshop.toolchain.swiftc,
          ["-frontend", "-parse", path, "-diagnostic-style", "llvm", "-no-color-diagnostics"])
      else { continue }
      errors += parserErrors(CompilerMessage.read(output), in: cell)
    }
    return errors.isEmpty ? nil : errors
  }

  /// The parser misses a brace behind the cell's last line, where the lesson shows the closing
  /// fence; a note says which one is open, and that is the place to look at.
  private func parserErrors(_ messages: [CompilerMessage], in cell: Cell) -> [CompilerMessage] {
    messages.indices.filter { messages[$0].kind == .error }.map { index in
      let message = messages[index]
      guard message.file != cell.codeRange.file || !cell.codeRange.lines.contains(message.line)
      else { return message }
      let opening = messages[(index + 1)...].first { $0.kind != .note || $0.isOpening }
      if let opening, opening.isOpening {
        return CompilerMessage(
          file: opening.file, line: opening.line, column: opening.column, kind: .error,
          text: "\(message.text): this one is not closed")
      }
      return onLastLine(of: cell, message)
    }
  }

  private func onLastLine(of cell: Cell, _ message: CompilerMessage) -> CompilerMessage {
    var message = message
    message.file = cell.codeRange.file
    message.line = cell.codeRange.lines.upperBound
    message.column = 0
    return message
  }

  /// What the compiler said before it was stopped is likely about the code that kept it busy.
  private func tookTooLong(
    _ messages: [CompilerMessage], _ program: ProgramTask
  ) -> SectionProblem {
    let own = messages.filter { !isGenerated($0) }
    var problem = SectionProblem(
      file: task.section.range.file, line: task.section.range.lines.lowerBound,
      message: "the compiler came to no end within \(program.limit.formatted()) s and was stopped")
    if let suspect = own.first(where: { $0.kind == .error }) ?? own.first {
      (problem.file, problem.line, problem.column) = (suspect.file, suspect.line, suspect.column)
      problem.details =
        SourceExcerpt(lesson).lines(file: suspect.file, line: suspect.line, column: suspect.column)
        + ["before that it said here: \(suspect.text)"]
    }
    problem.details += [
      "split long expressions and write down the types of their parts",
      "on a slow machine: LESSONS_COMPILER_SECONDS=600 in front of the command",
    ]
    return problem
  }

  private func compilerFailed(_ output: String) -> SectionProblem {
    SectionProblem(
      file: task.section.range.file, line: task.section.range.lines.lowerBound,
      message: "the compiler failed on this section",
      details: output.split(separator: "\n").suffix(12).map(String.init))
  }
}

extension CompilerMessage {
  /// Names the opening brace or bracket that an error misses the end of.
  fileprivate var isOpening: Bool { kind == .note && text.hasPrefix("to match this opening") }
}
