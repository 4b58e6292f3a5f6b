import CProcess
import Foundation
import LessonEvents
import LessonKit

/// The process in which a section's cells run: it sets its own limits, loads the section's library
/// and calls its top-level code on the main thread.
///
/// The main thread matters: top-level `await` traps on any other, and only the main thread's
/// signal stack makes endless recursion a report instead of a silent death.
public enum SectionHost {
  /// The settings, where this process was started to run a section.
  public static func settings() throws -> SectionSettings? {
    guard let text = ProcessInfo.processInfo.environment[SectionSettings.environmentName] else {
      return nil
    }
    unsetenv(SectionSettings.environmentName)
    return try JSONDecoder().decode(SectionSettings.self, from: Data(text.utf8))
  }

  /// Runs the section; never returns.
  public static func run(_ settings: SectionSettings) -> Never {
    setLimits(settings)
    do {
      try EventWriter.shared.open(settings)
    } catch {
      fail("the section could not report to the runner: \(error)")
    }
    SectionContext.enter(settings)
    DataReadings.report()
    guard let library = dlopen(settings.library, RTLD_NOW | RTLD_LOCAL) else {
      fail("the section could not be loaded: \(String(cString: dlerror()))")
    }
    guard let symbol = dlsym(library, SectionSettings.entryPoint) else {
      fail("the section has no entry point: \(String(cString: dlerror()))")
    }
    PositionReporter.install(events: EventWriter.shared.descriptor ?? -1, library: symbol)
    typealias Main =
      @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) ->
      Int32
    let main = unsafeBitCast(symbol, to: Main.self)
    _ = main(0, nil)
    // Threads that a cell left running end here.
    _exit(0)
  }

  private static func setLimits(_ settings: SectionSettings) {
    process_unbuffers_output()
    _ = process_dies_with_parent()
    // It may have ended before this process asked to end with it.
    if settings.runner != 0 && getppid() != settings.runner { _exit(SectionSettings.cannotStart) }
    _ = process_leaves_no_core()
    _ = process_limit_data(UInt(settings.memoryLimit))
    _ = process_limit_file_size(UInt(settings.fileLimit))
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    _exit(SectionSettings.cannotStart)
  }
}
