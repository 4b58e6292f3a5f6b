import Synchronization

/// The digests of pictures in files, each for as long as its file stays as it is: to look for equal
/// pictures, all of them are decoded, and that is often done several times.
final class PictureDigests: Sendable {
  private let known = Mutex<[DataFileReader.Reading: String]>([:])

  /// The digest of the picture in a file; throws where it cannot be read.
  func digest(ofFileAt path: String) throws(DatasetError) -> String {
    let state = DataFileReader.Reading(path)
    if let digest = known.withLock({ $0[state] }) { return digest }
    let digest = try ImageFile.read(path).digest
    known.withLock { $0[state] = digest }
    return digest
  }
}
