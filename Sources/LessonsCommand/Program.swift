import CodeNames
import Foundation
import SectionHost

/// The program: the command line, or, where the runner started it, the process of one section or
/// that which looks names up.
///
/// A section is looked for first, on the main thread and outside the argument parser, where its
/// top-level `await` works and its stack overflows leave a report.
@main enum Program {
  static func main() {
    if let library = NameHost.library { NameHost.run(library: library) }
    do {
      if let settings = try SectionHost.settings() { SectionHost.run(settings) }
    } catch {
      Terminal.complain("the section's settings cannot be read: \(error)")
      exit(70)
    }
    LessonsCommandLine.main()
  }
}
