import LessonRunner

/// Runs lessons one after another.
struct CourseRun {
  var options: RunOptions
  var format: ReportFormat
  /// Say why each section runs.
  var explains: Bool
  /// Write what cells show into the expectations that fail.
  var accepts: Bool
  /// Keep what a full run shows beside the lesson.
  var records = false
  /// Where pages go; nil for the usual places.
  var output: String?

  /// Runs the named lessons, or all; returns the exit code.
  func run(_ names: [String]) -> Int32 {
    do {
      let installation = try Installation.find()
      let locations =
        names.isEmpty
        ? try LessonLocation.all(output: output, in: installation)
        : try names.map { name throws(RunnerError) in
          try LessonLocation.find(name, output: output, in: installation)
        }
      try LessonLocation.checkPages(of: locations)
      return try run(locations, installation)
    } catch {
      Terminal.complain("\(error)")
      return 1
    }
  }

  private func run(_ locations: [LessonLocation], _ installation: Installation) throws -> Int32 {
    let workshop = try Workshop(installation)
    defer { workshop.close() }
    let pages = try PageOutput(installation, charts: RememberedCharts(workshop))
    defer { pages.noteChanges() }
    let turn = LessonTurn(
      options: options, format: format, explains: explains, accepts: accepts, records: records,
      loader: LessonLoader(installation), pages: pages, workshop: workshop)
    var outcomes: [MachineReport.Outcome] = []
    var isClean = true
    let signal = turn.take(locations) { outcome in
      isClean = isClean && outcome.isClean
      // Other programs get one report at the end; for people a course's memory ends here.
      if format != .text { outcomes.append(outcome) }
    }
    if let signal { return 128 + signal }
    if format != .text { Terminal.say(MachineReport.text(outcomes, format: format)) }
    return Terminal.exitCode(isClean: isClean)
  }
}
