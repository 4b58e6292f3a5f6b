import Foundation
import Synchronization

/// The digests of pictures in files, each for as long as its file stays as it is: to look for equal
/// pictures, all of them are decoded, and that is often done several times.
final class PictureDigests: Sendable {
  private struct Entry {
    var digest: String
    var size: Int
    /// Nanoseconds since 1970.
    var modified: Int
  }

  private let known = Mutex<[String: Entry]>([:])

  /// The digest of the picture in a file; throws where it cannot be read.
  func digest(ofFileAt path: String) throws(DatasetError) -> String {
    var status = stat()
    guard stat(path, &status) == 0 else { return try ImageFile.read(path).digest }
    let (size, modified) = (
      Int(status.st_size), status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
    )
    if let entry = known.withLock({ $0[path] }), entry.size == size, entry.modified == modified {
      return entry.digest
    }
    let digest = try ImageFile.read(path).digest
    known.withLock { $0[path] = Entry(digest: digest, size: size, modified: modified) }
    return digest
  }
}
