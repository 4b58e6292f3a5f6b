import LessonEvents
import Synchronization

/// The settings of the section that this process runs, for the functions that cells call.
package enum SectionContext {
  private static let settings = Mutex<SectionSettings?>(nil)

  /// Nil outside the runner.
  package static var current: SectionSettings? { settings.withLock { $0 } }

  package static func enter(_ new: SectionSettings) { settings.withLock { $0 = new } }
}
