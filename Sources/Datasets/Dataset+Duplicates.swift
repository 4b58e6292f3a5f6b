import Foundation
import Hashing
import Synchronization

extension Dataset {
  /// Pictures that are equal in every pixel, in groups of two or more, whatever their labels;
  /// pictures that cannot be read are in no group.
  ///
  /// A network that was trained with one of them has seen the others, too.
  public func duplicates() -> [[Int]] {
    let groups = Mutex<[String: [Int]]>([:])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      guard let digest = try? digest(at: index) else { return }
      groups.withLock { $0[digest, default: []].append(index) }
    }
    return groups.withLock { $0 }.values.filter { $0.count > 1 }.map { $0.sorted() }
      .sorted { $0[0] < $1[0] }
  }

  /// The digest of the decoded picture.
  public func digest(at index: Int) throws(DatasetError) -> String {
    try image(at: index).digest
  }
}

extension PixelImage {
  /// A digest of size and pixels.
  var digest: String {
    var hash = SHA256()
    hash.update("\(channels)×\(height)×\(width)\n")
    hash.update(pixels)
    return hash.hexDigest
  }
}
