import Datasets
import Synchronization

/// Collects what the reader of data files reports.
final class Readings: Sendable {
  private let readings = Mutex<[DataFileReader.Reading]>([])

  var all: [DataFileReader.Reading] { readings.withLock { $0 } }

  func add(_ reading: DataFileReader.Reading) { readings.withLock { $0.append(reading) } }
}
