import Foundation
import Hashing

/// What a section kept for others: the files in its folder.
enum KeptFiles {
  /// One digest of all names and bytes; that of nothing where there is no folder.
  static func digest(of folder: String?) -> String {
    var hash = SHA256()
    guard let folder else { return hash.hexDigest }
    for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted() {
      hash.update(name + "\n")
      hash.update((try? SHA256.hexDigest(ofFileAt: "\(folder)/\(name)")) ?? "unreadable")
    }
    return hash.hexDigest
  }
}
