import Datasets
import LessonEvents

/// Tells the runner about every data file that the section reads or looks for: its result depends
/// on them, and the cache asks for them again.
package func reportDataReadings() {
  DataFileReader.observe { reading in
    let file = DataFile(path: reading.path, size: reading.size, modified: reading.modified)
    EventWriter.shared.send(.read(file), line: 0)
  }
}
