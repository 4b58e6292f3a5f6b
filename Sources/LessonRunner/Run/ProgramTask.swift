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
    /// The compiler or the linker came to no end and was stopped, with what it had said by then.
    case endless([CompilerMessage])
  }

  let program: SectionProgram
  let folder: String
  private(set) var phase = Phase.waiting
  /// Seconds that the compiler and the linker may take, each.
  let limit: Double
  private let workshop: Workshop

  init(_ program: SectionProgram, folder: String, limit: Double, workshop: Workshop) {
    self.program = program
    self.folder = folder
    self.limit = limit
    self.workshop = workshop
  }

  var isWaiting: Bool { if case .waiting = phase { true } else { false } }
  var isBusy: Bool { child != nil }
  var isDone: Bool { !isWaiting && !isBusy }
  var isReady: Bool { if case .ready = phase { true } else { false } }
  var isEndless: Bool { if case .endless = phase { true } else { false } }

  /// Whether the compiler has not done what it should; that a `fails` cell compiles is found out by
  /// its check.
  var isBroken: Bool {
    switch phase {
    case .broken, .endless: true
    case .waiting, .compiling, .linking, .failed: program.purpose != .mustFail
    case .ready: false
    }
  }

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

  /// Goes on where the compiler or the linker has ended, and stops one that takes too long.
  func advance() throws(RunnerError) {
    guard let child else { return }
    guard let ending = child.poll() else {
      if Date().timeIntervalSince(child.started) > limit { giveUp() }
      return
    }
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

  /// Counts the program as one that the compiler comes to no end with.
  func giveUp() {
    cancel()
    phase = .endless(CompilerMessage.read(printed("compiler")))
  }

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
