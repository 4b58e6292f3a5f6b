import Foundation

/// What all lessons of one run share: the compiler, the kit's build, the cache, the folder to work
/// in, and the signals that end it.
public final class Workshop {
  let installation: Installation
  let toolchain: Toolchain
  /// The digest of the kit's build.
  public let kit: String
  let cache: SectionCache
  let folder: WorkFolder
  let signals: SignalPipe
  /// Looks names up; nil where the toolchain cannot.
  let names: NameService?
  private var runCount = 0
  /// Set where a section is run, which alone makes the cache larger by much.
  var hasRunSections = false
  private var jobs: [Bool: CompilerJobs] = [:]

  /// Throws where there is no compiler, or another one than built this program.
  public init(
    _ installation: Installation, searchPath: String? = ProcessInfo.processInfo.environment["PATH"]
  ) throws(RunnerError) {
    self.installation = installation
    cache = SectionCache(folder: installation.cacheFolder)
    do {
      try Files.createFolder(cache.work)
    } catch {
      throw Self.withAdvice(error)
    }
    toolchain = try Toolchain.find(installation, searchPath: searchPath)
    kit = try KitBuild.digest(installation)
    do {
      folder = try WorkFolder(in: cache.work)
    } catch {
      throw Self.withAdvice(error)
    }
    signals = try SignalPipe()
    names = NameService(toolchain, executable: installation.executable)
    StrayProcesses.adopt()
  }

  private static func withAdvice(_ error: RunnerError) -> RunnerError {
    RunnerError(
      "\(error): the cache is kept there; set LESSONS_CACHE to a folder that you may write to")
  }

  /// A folder for one run of a lesson, which no other run shares: a lesson may run twice, and
  /// lessons may have the same name.
  func newRunFolder() -> String {
    runCount += 1
    return "\(folder.path)/\(runCount)"
  }

  /// Whether the toolchain can tell what names stand for.
  public var knowsNames: Bool { names != nil }

  /// The folder for pictures that need not be drawn again.
  public var chartsFolder: String { cache.chartsFolder }

  /// Such as `Swift version 6.3.1 (swift-6.3.1-RELEASE)`.
  public var compilerVersion: String { toolchain.version }

  /// Waits until `descriptor` has something to read; returns the signal that asks this program to
  /// stop where one came first.
  public func waitForSignal(or descriptor: Int32) -> Int32? {
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    while true {
      if let signal = signals.wait(seconds: 60, or: descriptor) { return signal }
      if poll(&ready, 1, 0) > 0 { return nil }
    }
  }

  /// The commands that compile cells, with or without optimization.
  func jobs(isOptimized: Bool) throws(RunnerError) -> CompilerJobs {
    if let known = jobs[isOptimized] { return known }
    let asked = try CompilerJobs(toolchain, installation, isOptimized: isOptimized)
    jobs[isOptimized] = asked
    return asked
  }

  /// A path as messages show it: relative to the checkout where it lies inside.
  public func displayPath(_ path: String) -> String { installation.displayPath(path) }

  /// The file that a displayed path means.
  func absolutePath(_ displayed: String) -> String {
    displayed.hasPrefix("/") ? displayed : installation.root + "/" + displayed
  }

  /// Waits; returns the signal that asks this program to stop, where one comes.
  public func pause(seconds: Double) -> Int32? { signals.wait(seconds: seconds) }

  /// Removes the work folder and keeps the cache within its size.
  public func close() {
    names?.stop()
    folder.remove()
    if hasRunSections { cache.trim() }
    signals.close()
  }
}
