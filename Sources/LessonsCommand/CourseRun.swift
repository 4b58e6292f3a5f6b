import Checking
import Diagnosis
import Foundation
import LessonDocument
import LessonRunner

/// Runs lessons one after another: load, run, accept, write the page, report.
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
  /// Write the site's own pages too: index, search, names, checks.
  var buildsSite = false
  var baseURL: String?

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
    let loader = LessonLoader(installation)
    let workshop = try Workshop(installation)
    defer { workshop.close() }
    let pages = try PageOutput(
      installation, workshop: workshop, buildsSite: buildsSite, baseURL: baseURL)
    var outcomes: [MachineReport.Outcome] = []
    var isClean = true
    for location in locations {
      do {
        let outcome = try run(location, loader, pages, workshop)
        isClean =
          isClean && (outcome.report.map { CheckTally($0).isClean } ?? false)
          && outcome.problems.isEmpty
        outcomes.append(outcome)
      } catch let interruption as Interruption {
        report(interruption)
        return 128 + interruption.signal
      } catch {
        isClean = false
        outcomes.append(failed(location, error))
      }
    }
    if buildsSite {
      let folder = output ?? installation.siteFolder
      let problems = try pages.writeSite(to: folder, toolchain: workshop.compilerVersion)
      for problem in problems { Terminal.complain(problem.description) }
      isClean = isClean && problems.isEmpty
      Terminal.say("site: \(workshop.displayPath(folder))/index.html")
    }
    if format != .text { Terminal.say(MachineReport.text(outcomes, format: format)) }
    if let reason = Terminal.outputFailure {
      Terminal.complain("the report could not be written: \(reason)")
      return 1
    }
    return isClean ? 0 : 1
  }

  private func run(
    _ location: LessonLocation, _ loader: LessonLoader, _ pages: PageOutput, _ workshop: Workshop
  ) throws -> MachineReport.Outcome {
    let loaded = try loader.load(location)
    let text = format == .text ? TextReport(loaded.lesson, explains: explains) : nil
    let run = try LessonRun(
      loaded.lesson, borrowed: loaded.borrowed, in: workshop, options: options, observer: text)
    let checks = ReportBuilder(diagnose: diagnose)
    let report = try run.run(checks: checks)
    if accepts {
      let accepted = AcceptedChanges(run.acceptances(by: checks), in: loaded.lesson)
      try accepted.write(to: workshop)
      for line in accepted.report { Terminal.say(line) }
      if !accepted.isEmpty { return try checkAgain(location, loader, pages, workshop) }
    }
    text?.finish(report)
    if records { Terminal.say(try run.record(report)) }
    let (page, problems) = writePage(
      loaded.lesson, try run.pageReport(checks: checks), location, pages, workshop)
    if format == .text {
      for problem in problems { Terminal.complain(problem.description) }
      if let page { Terminal.say("page: \(workshop.displayPath(page))") }
      Terminal.say(report.closingLine)
    }
    return MachineReport.Outcome(
      name: loaded.lesson.name, report: report, problems: problems, page: page)
  }

  /// Writes the page; the path is nil where that was not possible, which is then among the
  /// problems.
  private func writePage(
    _ lesson: Lesson, _ report: LessonReport, _ location: LessonLocation, _ pages: PageOutput,
    _ workshop: Workshop
  ) -> (page: String?, problems: [DocumentProblem]) {
    do {
      let (page, problems) = try pages.write(lesson, report, to: location)
      return (page, problems)
    } catch {
      let problem = DocumentProblem(
        file: workshop.displayPath(error.path), line: 0,
        message: "cannot be written, \(error.reason)",
        advice: "mend that, or give another folder by --output")
      return (nil, [problem])
    }
  }

  /// The lesson as it reads after accepting: every result comes from the cache.
  private func checkAgain(
    _ location: LessonLocation, _ loader: LessonLoader, _ pages: PageOutput, _ workshop: Workshop
  ) throws -> MachineReport.Outcome {
    var course = self
    course.accepts = false
    return try course.run(location, loader, pages, workshop)
  }

  private func failed(_ location: LessonLocation, _ error: any Error) -> MachineReport.Outcome {
    let problems =
      (error as? DocumentProblems)?.problems
      ?? [DocumentProblem(file: location.argument, line: 0, message: "\(error)")]
    if format == .text {
      for problem in problems { Terminal.complain(problem.description) }
      Terminal.say("\(location.argument): not run")
    }
    return MachineReport.Outcome(
      name: location.argument, report: nil, problems: problems, page: nil)
  }

  private func report(_ interruption: Interruption) {
    // Nobody is left to read a report whose reader has gone away.
    if interruption.signal == SIGPIPE { return }
    Terminal.replaceLastLine(with: "")
    let place = interruption.line.map { " at \($0.file):\($0.line)" } ?? ""
    let section = interruption.section.map { " while “\($0)” was running\(place)" } ?? ""
    Terminal.complain("interrupted\(section); finished sections are kept in the cache")
  }
}
