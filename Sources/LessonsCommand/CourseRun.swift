import Checking
import Foundation
import LessonDocument
import LessonRunner

/// Runs lessons one after another, and writes the site around them where it is asked for.
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
    let workshop = try Workshop(installation)
    defer { workshop.close() }
    let pages = try PageOutput(
      installation, charts: RememberedCharts(workshop), buildsSite: buildsSite, baseURL: baseURL)
    let turn = LessonTurn(
      options: options, format: format, explains: explains, accepts: accepts, records: records,
      loader: LessonLoader(installation), pages: pages, workshop: workshop)
    var outcomes: [MachineReport.Outcome] = []
    var isClean = true
    for location in locations {
      do {
        let outcome = try turn.outcome(of: location)
        isClean = isClean && outcome.isClean
        // Other programs get one report at the end; for people a course's memory ends here.
        if format != .text { outcomes.append(outcome) }
      } catch {
        report(error)
        return 128 + error.signal
      }
    }
    if buildsSite {
      let folder = output ?? installation.siteFolder
      let problems = try pages.writeSite(to: folder, toolchain: workshop.compilerVersion).problems
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

  private func report(_ interruption: Interruption) {
    // Nobody is left to read a report whose reader has gone away.
    if interruption.signal == SIGPIPE { return }
    Terminal.replaceLastLine(with: "")
    let place = interruption.line.map { " at \($0.file):\($0.line)" } ?? ""
    let section = interruption.section.map { " while “\($0)” was running\(place)" } ?? ""
    Terminal.complain("interrupted\(section); finished sections are kept in the cache")
  }
}
