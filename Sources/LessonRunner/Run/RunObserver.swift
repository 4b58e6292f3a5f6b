import Checking
import LessonDocument
import LessonEvents

/// Hears what a run does while it goes on: a terminal, a server, a test.
public protocol RunObserver: AnyObject {
  /// Why a section runs or does not: nil where its result is in the cache, the names of the parts
  /// of its key that changed since it last ran, or nothing where it never ran here.
  func decided(section: Section, changes: [String]?)
  func began(section: Section)
  func progressed(section: Section, _ progress: Progress)
  /// The section has been running for so many seconds and is at this line.
  func isStillRunning(section: Section, at line: LessonLine?, seconds: Double)
  func ended(section: Section, _ report: SectionReport)
}

extension RunObserver {
  public func decided(section: Section, changes: [String]?) {}
  public func began(section: Section) {}
  public func progressed(section: Section, _ progress: Progress) {}
  public func isStillRunning(section: Section, at line: LessonLine?, seconds: Double) {}
  public func ended(section: Section, _ report: SectionReport) {}
}
