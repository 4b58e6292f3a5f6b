import LessonRunner

/// Runs what changed in all lessons of the course and writes the site around them.
struct SiteBuild {
  /// Where the site goes; nil for the usual place.
  var output: String?
  /// The address at which it will stand.
  var baseURL: String?

  /// Returns the exit code.
  func run() -> Int32 {
    do {
      let installation = try Installation.find()
      let workshop = try Workshop(installation)
      defer { workshop.close() }
      return try build(installation, workshop, to: output ?? installation.siteFolder)
    } catch {
      Terminal.complain("\(error)")
      return 1
    }
  }

  private func build(
    _ installation: Installation, _ workshop: Workshop, to folder: String
  ) throws -> Int32 {
    let memory = FinishedSite.path(for: folder, in: installation)
    let previous = FinishedSite.read(memory)
    var site = FinishedSite(installation, workshop, baseURL: baseURL)
    let place = "site: \(workshop.displayPath(folder))/index.html"
    if let previous, site.isUnchanged(since: previous) {
      for line in previous.lines { Terminal.say(line) }
      Terminal.say("\(place) (nothing changed)")
      return Terminal.exitCode(isClean: true)
    }
    let pages = try PageOutput(
      installation, charts: RememberedCharts(workshop), buildsSite: true, baseURL: baseURL)
    let turn = LessonTurn(
      options: RunOptions(), format: .text, explains: false, accepts: false,
      loader: LessonLoader(installation), pages: pages, workshop: workshop)
    var isClean = true
    var isFinal = true
    let locations = try LessonLocation.all(output: folder, in: installation)
    let signal = turn.take(locations) { outcome in
      isClean = isClean && outcome.isClean
      isFinal = isFinal && !outcome.lacksNames
      if let report = outcome.report { site.add(report) }
    }
    if let signal {
      pages.noteChanges()
      return 128 + signal
    }
    let problems = try pages.writeSite(to: folder, toolchain: workshop.compilerVersion).problems
    for problem in problems { Terminal.complain(problem.description) }
    isClean = isClean && problems.isEmpty
    site.finish(
      pages.files, isClean: isClean, isFinal: isFinal && !pages.usesOtherFolders,
      previous: previous, in: folder)
    site.write(to: memory)
    Terminal.say(place)
    return Terminal.exitCode(isClean: isClean)
  }
}
