import Foundation
import LessonDocument

/// A program on its way from text to a library: written, compiled, linked.
final class ProgramTask {
  enum Phase {
    case waiting
    case compiling(ChildProcess)
    /// The linker's jobs that are still to do stand behind the running one.
    case linking(ChildProcess, rest: [[String]])
    case ready
    /// The compiler's errors.
    case failed([CompilerMessage])
    /// The compiler itself failed, with what it printed.
    case broken(String)
  }

  let program: SectionProgram
  let folder: String
  private(set) var phase = Phase.waiting
  private let workshop: Workshop

  init(_ program: SectionProgram, folder: String, workshop: Workshop) {
    self.program = program
    self.folder = folder
    self.workshop = workshop
  }

  var isWaiting: Bool { if case .waiting = phase { true } else { false } }
  var isBusy: Bool { child != nil }
  var isDone: Bool { !isWaiting && !isBusy }
  var isReady: Bool { if case .ready = phase { true } else { false } }

  private var child: ChildProcess? {
    switch phase {
    case .compiling(let child), .linking(let child, _): child
    default: nil
    }
  }

  /// Writes the program's files and starts the compiler.
  func start() throws(RunnerError) {
    try Files.createFolder(folder)
    try Files.write(Data(program.main.utf8), to: folder + "/main.swift")
    if !program.shared.isEmpty {
      try Files.write(Data(program.shared.utf8), to: folder + "/shared.swift")
    }
    phase = .compiling(try run(jobs.compile(program), output: "compiler"))
  }

  /// Goes on where the compiler or the linker has ended.
  func advance() throws(RunnerError) {
    guard let child, let ending = child.poll() else { return }
    let succeeded = ending == .exited(code: 0)
    switch phase {
    case .compiling where succeeded && isRunnable: try link(jobs.link)
    case .compiling where !succeeded:
      let errors = CompilerMessage.read(printed("compiler")).filter { $0.kind == .error }
      phase = errors.isEmpty ? .broken(printed("compiler")) : .failed(errors)
    case .linking(_, let rest) where succeeded: try link(rest)
    case .linking: phase = .broken(printed("linker"))
    default: phase = .ready
    }
  }

  private var isRunnable: Bool { program.purpose == .run || program.purpose == .mustTrap }

  private var jobs: CompilerJobs {
    get throws(RunnerError) { try workshop.jobs(isOptimized: program.isOptimized) }
  }

  private func link(_ jobs: [[String]]) throws(RunnerError) {
    guard let next = jobs.first else {
      phase = .ready
      return
    }
    phase = .linking(try run(next, output: "linker"), rest: Array(jobs.dropFirst()))
  }

  func cancel() { child?.stop() }

  private func run(_ command: [String], output: String) throws(RunnerError) -> ChildProcess {
    try ChildProcess(
      executable: command[0], arguments: Array(command.dropFirst()),
      environment: ProcessInfo.processInfo.environment, folder: folder,
      output: "\(folder)/\(output)")
  }

  private func printed(_ name: String) -> String {
    let data = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
    return String(decoding: data, as: UTF8.self)
  }
}
