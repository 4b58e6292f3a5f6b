import Checking
import Foundation
import LessonDocument
import LessonEvents

/// One run of a lesson: sections are compiled side by side and run one after another, since
/// training takes all cores.
///
/// Everything happens on one thread around one wait: a signal says that some child has ended, and
/// a look at each says which.
public final class LessonRun {
  let lesson: Lesson
  let workshop: Workshop
  let options: RunOptions
  let limits: RunLimits
  weak var observer: (any RunObserver)?
  /// The sections to run, in the order in which they run.
  private(set) var tasks: [SectionTask] = []
  /// The sections that were not asked for; the page shows them where the cache has their results.
  private var others: [SectionTask] = []
  /// All of them by their ids.
  private var tasksByID: [String: SectionTask] = [:]
  /// How many of `tasks`, from the first on, are known to have an outcome.
  private var finished = 0
  private var running: (task: SectionTask, process: SectionProcess)?

  /// - Parameter borrowed: the shared cells of the lessons under `uses:`.
  public init(
    _ lesson: Lesson, borrowed: [Cell] = [], in workshop: Workshop, options: RunOptions,
    observer: (any RunObserver)?
  ) throws(RunnerError) {
    self.lesson = lesson
    self.workshop = workshop
    self.options = options
    self.observer = observer
    limits = options.limits ?? .standard(isFull: options.profile.isFull)
    let asked = Set(try RunOrder.sections(of: lesson, selected: options.sections).map(\.id))
    let folder = workshop.newRunFolder()
    var keys: [String: SectionKey] = [:]
    var codes: [String: String] = [:]
    let positions = Dictionary(
      lesson.sections.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for section in try RunOrder.sections(of: lesson, selected: []) {
      // A section sees its own shared cells too.
      let shared = borrowed + lesson.sharedCells(before: (positions[section.id] ?? 0) + 1)
      let key = SectionKey(
        section: section, shared: shared, kit: workshop.kit, toolchain: workshop.toolchain,
        profile: options.profile,
        needed: Dictionary(
          uniqueKeysWithValues: section.attributes.needs.map { ($0, keys[$0]?.digest ?? "") }),
        flags: CompilerJobs.flags(isOptimized: section.attributes.isOptimized))
      keys[section.id] = key
      let code = key.codeDigest(needed: section.attributes.needs.map { codes[$0] ?? "" })
      codes[section.id] = code
      let programs = SectionProgram.all(for: section, shared: shared).map { program in
        ProgramTask(
          program,
          folder: "\(folder)/\(section.id)" + (program.leaf.map { ".cell\($0)" } ?? ""),
          limit: limits.compiler, workshop: workshop)
      }
      let task = SectionTask(
        section: section, shared: shared, key: key, code: code, programs: programs)
      tasksByID[section.id] = task
      if asked.contains(section.id) { tasks.append(task) } else { others.append(task) }
    }
    compileUnseenCells(in: folder)
  }

  /// Lets the last section compile the shared cells that no program sees, or their errors would
  /// stay hidden until some lesson uses them.
  private func compileUnseenCells(in folder: String) {
    let seen = tasks.filter { !$0.programs.isEmpty }.map(\.shared.count).max() ?? 0
    guard let last = tasks.last(where: { $0.shared.count > seen && $0.programs.isEmpty }) else {
      return
    }
    let program = SectionProgram.declarations(of: last.section, shared: last.shared)
    last.programs = [
      ProgramTask(
        program, folder: "\(folder)/\(last.section.id)", limit: limits.compiler,
        workshop: workshop)
    ]
  }

  /// Runs what is not in the cache and reports on every section, in the document's order.
  ///
  /// Throws `Interruption` on Ctrl-C, and a `RunnerError` where the run itself cannot go on.
  public func run(checks: ReportBuilder) throws -> LessonReport {
    for task in tasks { lookUp(task) }
    let compilers = CompilerQueue(tasks.filter { $0.outcome == nil })
    do {
      while next != nil {
        try compilers.start()
        try startNextSection()
        if try finishWithoutRunning() { continue }
        if let signal = workshop.signals.wait(seconds: running == nil ? 1 : 0.02) {
          throw interrupted(by: signal)
        }
        try compilers.advance()
        try watchRunningSection(checks)
      }
    } catch {
      stopEverything()
      throw error
    }
    // A signal that came while the last section's result was read counts too.
    if let signal = workshop.signals.wait(seconds: 0) { throw Interruption(signal: signal) }
    return report(on: tasks, checks)
  }

  /// The report for the page: beside the sections that were asked for, those whose results are in
  /// the cache, and what was recorded of full runs.
  ///
  /// - Parameter report: the report on the sections that were asked for.
  public func pageReport(_ report: LessonReport, checks: ReportBuilder) throws -> LessonReport {
    for task in others where task.outcome == nil {
      let record = workshop.cache.record(for: task.key)
      if let record, record.neededKept == neededKept(by: task) {
        task.outcome = SectionOutcome(record: record, isCached: true)
      }
    }
    let cached = self.report(on: others.filter { $0.outcome != nil }, checks).sections
    let sections = Dictionary(
      (report.sections + cached).map { ($0.section, $0) }, uniquingKeysWith: { first, _ in first })
    let recorded = try recordedRuns()
    var report = report
    report.sections = lesson.sections.compactMap { section in
      var known = sections[section.id]
      known?.fullRun = tasksByID[section.id].flatMap {
        recorded.fullRun(of: section, code: $0.code)
      }
      return known
    }
    return report
  }

  private func report(on tasks: [SectionTask], _ checks: ReportBuilder) -> LessonReport {
    LessonReport(
      lesson: lesson.name, profile: options.profile.name, epochLimit: options.profile.epochLimit,
      sections: inDocumentOrder(tasks).map { report($0, checks) })
  }

  private func inDocumentOrder(_ tasks: [SectionTask]) -> [SectionTask] {
    let wanted = Set(tasks.map(\.section.id))
    return lesson.sections.compactMap { wanted.contains($0.id) ? tasksByID[$0.id] : nil }
  }

  private func report(_ task: SectionTask, _ checks: ReportBuilder) -> SectionReport {
    checks.report(on: task.section, outcome: task.outcome ?? SectionOutcome(record: RunRecord()))
  }

  /// What `--accept` would change, with what must not be accepted.
  public func acceptances(by checks: ReportBuilder) -> [Result<Acceptance, AcceptRefusal>] {
    inDocumentOrder(tasks).flatMap { task in
      task.outcome.map { checks.acceptances(in: task.section, outcome: $0) } ?? []
    }
  }

  // MARK: - The cache

  private func lookUp(_ task: SectionTask) {
    let last = workshop.cache.lastKey(lesson: lesson.name, section: task.section.id)
    if !options.isFresh, let record = workshop.cache.record(for: task.key),
      record.neededKept == neededKept(by: task)
    {
      task.outcome = SectionOutcome(record: record, isCached: true)
      observer?.decided(section: task.section, changes: nil)
    } else {
      observer?.decided(
        section: task.section, changes: last.map { task.key.changes(since: $0) } ?? [])
    }
    if last != task.key {
      workshop.cache.remember(task.key, lesson: lesson.name, section: task.section.id)
    }
  }

  // MARK: - Running

  /// The first section without an outcome; nil where all have one. Sections come to theirs in order,
  /// but for those out of the cache, which have had it from the beginning.
  private var next: SectionTask? {
    while finished < tasks.count, tasks[finished].outcome != nil { finished += 1 }
    return finished < tasks.count ? tasks[finished] : nil
  }

  /// Starts the next section in order once it is compiled and nothing else runs.
  private func startNextSection() throws(RunnerError) {
    guard running == nil, let task = next, task.isCompiled,
      let main = task.main, main.isReady, failedNeeds(of: task).isEmpty
    else { return }
    observer?.began(section: task.section)
    workshop.hasRunSections = true
    let process = try SectionProcess(
      folder: main.folder, installation: workshop.installation,
      neededFolders: neededFolders(of: task), memoryFolder: workshop.cache.memoryFolder,
      cellKeys: task.key.cellDigests(of: task.section, neededKept: neededKept(by: task)),
      profile: options.profile, limits: limits(of: task))
    running = (task, process)
  }

  /// Ends the next section where it cannot or need not run; true where it did.
  private func finishWithoutRunning() throws -> Bool {
    guard running == nil, let task = next else { return false }
    let failed = failedNeeds(of: task)
    if !failed.isEmpty {
      task.outcome = .notRun(task.section, because: failed)
      for program in task.programs { program.cancel() }
    } else if task.isCompiled, task.main?.isReady != true {
      try finish(task, process: nil)
    }
    return task.outcome != nil
  }

  private func watchRunningSection(_ checks: ReportBuilder) throws {
    guard let (task, process) = running else { return }
    let ending = process.child.poll()
    for event in process.watch() {
      if case .progress(let progress) = event.payload {
        observer?.progressed(section: task.section, progress)
      }
    }
    if ending == nil && process.stop == nil {
      if process.noticeIsDue() {
        let line = symbolizer.lines(ofFirst: process.positions(), in: process.library).first
        observer?.isStillRunning(section: task.section, at: line, seconds: process.elapsed)
      }
      return
    }
    process.child.killGroup()
    StrayProcesses.kill()
    running = nil
    try finish(task, process: process)
    observer?.ended(section: task.section, report(task, checks))
  }

  /// Works out how a section ended, and stores its result where it may be shown again.
  private func finish(_ task: SectionTask, process: SectionProcess?) throws {
    let ending = SectionEnding(
      lesson: lesson, task: task, workshop: workshop, limits: limits(of: task),
      words: options.words, profile: options.profile, neededFolders: neededFolders(of: task))
    var outcome = try ending.outcome(of: process)
    outcome.keptFolder = process?.keptFolder
    outcome.record.kept = KeptFiles.digest(of: process?.keptFolder)
    outcome.record.neededKept = neededKept(by: task)
    if outcome.mayBeStored(for: task.section), !task.programs.isEmpty {
      try workshop.cache.store(outcome.record, for: task.key, keptFolder: process?.keptFolder)
      outcome.keptFolder = nil
    }
    task.outcome = outcome
  }

  private func limits(of task: SectionTask) -> RunLimits {
    var limits = limits
    if let seconds = task.section.attributes.timeout, !options.profile.isFull {
      limits.seconds = seconds
    }
    return limits
  }

  private func failedNeeds(of task: SectionTask) -> [String] {
    // What this section needs was asked for, too.
    task.section.attributes.needs.filter { tasksByID[$0]?.outcome?.hasEnded != true }
  }

  /// What the needed sections have kept, as far as they have a result already; one without will run
  /// now, and the section that needs it after it.
  private func neededKept(by task: SectionTask) -> [String: String] {
    var digests: [String: String] = [:]
    for id in task.section.attributes.needs {
      digests[id] = tasksByID[id]?.outcome?.record.kept ?? "not run yet"
    }
    return digests
  }

  private func neededFolders(of task: SectionTask) -> [String] {
    task.section.attributes.needs.compactMap { tasksByID[$0] }.map { task in
      task.outcome?.keptFolder ?? workshop.cache.keptFolder(for: task.key)
    }
  }

  // MARK: - Stopping

  private var symbolizer: Symbolizer {
    Symbolizer(toolchain: workshop.toolchain, files: lesson.files.map(\.path))
  }

  private func interrupted(by signal: Int32) -> Interruption {
    guard let (task, process) = running else { return Interruption(signal: signal) }
    process.end(.interrupted)
    let line = symbolizer.lines(ofFirst: process.lastPositions, in: process.library).first
    return Interruption(signal: signal, section: task.section.id, line: line)
  }

  private func stopEverything() {
    running?.process.child.stop()
    for program in tasks.flatMap(\.programs) { program.cancel() }
    StrayProcesses.kill()
    running = nil
  }
}
