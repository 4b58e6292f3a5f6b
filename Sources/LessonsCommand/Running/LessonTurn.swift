import Checking
import Diagnosis
import Foundation
import LessonDocument
import LessonRunner
import SiteBuilder

/// One lesson from its Markdown to its page: load, run, accept, write the page, report.
struct LessonTurn {
  var options: RunOptions
  var format: ReportFormat
  /// Say why each section runs.
  var explains: Bool
  /// Write what cells show into the expectations that fail.
  var accepts: Bool
  /// Keep what a full run shows beside the lesson.
  var records = false

  let loader: LessonLoader
  let pages: PageOutput
  let workshop: Workshop

  /// One lesson after another, each outcome handed to `each`; returns the signal that ended them,
  /// where one did.
  func take(_ locations: [LessonLocation], _ each: (MachineReport.Outcome) -> Void) -> Int32? {
    for location in locations {
      do {
        each(try outcome(of: location))
      } catch {
        tell(error)
        return error.signal
      }
    }
    return nil
  }

  /// Does it all, and tells it on the terminal where the format is text.
  ///
  /// A lesson that cannot be read or run is an outcome too; `Interruption` is thrown on Ctrl-C.
  func outcome(of location: LessonLocation) throws(Interruption) -> MachineReport.Outcome {
    do {
      return try run(location)
    } catch let interruption as Interruption {
      throw interruption
    } catch {
      return failed(location, error)
    }
  }

  private func run(_ location: LessonLocation) throws -> MachineReport.Outcome {
    let loaded = try loader.load(location)
    let text = format == .text ? TextReport(loaded.lesson, explains: explains) : nil
    let run = try LessonRun(
      loaded.lesson, borrowed: loaded.borrowed, in: workshop, options: options, observer: text)
    let checks = ReportBuilder(diagnose: diagnose)
    // The compiler's service looks names up while the cells run. A file outside of the course is
    // somebody's sketch, which should be as quick as it can.
    let names = NameFinder(loaded.lesson, borrowed: loaded.borrowed, in: workshop)
    names.begin(asks: location.isInSite)
    let report = try run.run(checks: checks)
    if accepts {
      let accepted = AcceptedChanges(run.acceptances(by: checks), in: loaded.lesson)
      try accepted.write(to: workshop)
      for line in accepted.report { Terminal.say(line) }
      if !accepted.isEmpty { return try checkAgain(location) }
    }
    text?.finish(report)
    if records { Terminal.say(try run.record(report)) }
    let found = names.names()
    var outcome = MachineReport.Outcome(
      name: loaded.lesson.name, report: report, problems: [], page: nil)
    outcome.lacksNames = !found.areComplete
    write(
      loaded.lesson, try run.pageReport(report, checks: checks), found, to: location, &outcome)
    if format == .text {
      for problem in outcome.problems { Terminal.complain(problem.description) }
      if let page = outcome.page { Terminal.say("page: \(workshop.displayPath(page))") }
      Terminal.say(report.closingLine)
    }
    return outcome
  }

  /// Writes the page; where that is not possible, it is among the problems.
  private func write(
    _ lesson: Lesson, _ report: LessonReport, _ names: LessonNames, to location: LessonLocation,
    _ outcome: inout MachineReport.Outcome
  ) {
    do {
      let written = try pages.write(lesson, report, names, to: location)
      outcome.page = written.page
      outcome.problems = written.problems
      outcome.changedFiles = written.changed
    } catch {
      outcome.problems = [
        DocumentProblem(
          file: workshop.displayPath(error.path), line: 0,
          message: "cannot be written, \(error.reason)",
          advice: "mend that, or give another folder by --output")
      ]
    }
  }

  /// The lesson as it reads after accepting: every result comes from the cache.
  private func checkAgain(_ location: LessonLocation) throws -> MachineReport.Outcome {
    var turn = self
    turn.accepts = false
    return try turn.run(location)
  }

  /// The outcome of a lesson that could not be run at all.
  private func failed(_ location: LessonLocation, _ error: any Error) -> MachineReport.Outcome {
    let problems =
      (error as? DocumentProblems)?.problems
      ?? [DocumentProblem(file: location.argument, line: 0, message: "\(error)")]
    if format == .text {
      for problem in problems { Terminal.complain(problem.description) }
      Terminal.say("\(location.argument): not run")
    }
    var outcome = MachineReport.Outcome(
      name: location.argument, report: nil, problems: problems, page: nil)
    // Where not even this page can be written, the lesson's own error says enough.
    outcome.changedFiles = (try? pages.write(unreadable: location, problems)) ?? []
    return outcome
  }

  private func tell(_ interruption: Interruption) {
    // Nobody is left to read a report whose reader has gone away.
    if interruption.signal == SIGPIPE { return }
    Terminal.replaceLastLine(with: "")
    let place = interruption.line.map { " at \($0.file):\($0.line)" } ?? ""
    let section = interruption.section.map { " while “\($0)” was running\(place)" } ?? ""
    Terminal.complain("interrupted\(section); finished sections are kept in the cache")
  }
}
