import Datasets
import Foundation
import LessonEvents
import Synchronization

/// The data files that this section has read, or looked for in vain.
///
/// What a section computes depends on them, so the runner hears of each, and `remember` keeps their
/// sizes and times beside the result. Files that the section wrote itself, in its own folder, follow
/// from its code and do not count.
package enum DataReadings {
  private static let all = Mutex<Set<DataFile>>([])

  /// Reports every reading from now on.
  package static func report() {
    let own = FileManager.default.currentDirectoryPath + "/"
    DataFileReader.observe { reading in
      guard reading.path.hasPrefix("/"), !reading.path.hasPrefix(own) else { return }
      report(DataFile(path: reading.path, size: reading.size, modified: reading.modified))
    }
  }

  /// The readings so far.
  static var soFar: [DataFile] { all.withLock { $0.sorted { $0.path < $1.path } } }

  static func report(_ file: DataFile) {
    let isNew = all.withLock { $0.insert(file).inserted }
    if isNew { EventWriter.shared.send(.read(file), line: 0) }
  }
}
