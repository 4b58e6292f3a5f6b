import Foundation
import Hashing

/// The digests of a collection's files as they were when it arrived, in the form of `sha256sum`,
/// which can check them, too.
struct DigestList: Equatable {
  static let fileName = "SHA256SUMS"
  /// By path relative to the collection's folder.
  var digests: [String: String]

  /// Hashes all files in a folder.
  init(hashing folder: String) throws(DatasetError) {
    digests = [:]
    for name in FileTree.files(in: folder) where name != Self.fileName {
      digests[name] = try digest(ofFileAt: "\(folder)/\(name)")
    }
  }

  /// Nil where the folder has no list.
  init?(in folder: String) {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(Self.fileName)") else {
      return nil
    }
    digests = [:]
    for line in String(decoding: data, as: UTF8.self).split(separator: "\n") where line.count > 66 {
      digests[String(line.dropFirst(66))] = String(line.prefix(64))
    }
  }

  /// Takes over what an older list says about other files.
  mutating func add(_ older: DigestList?) {
    digests.merge(older?.digests ?? [:]) { new, _ in new }
  }

  func write(to folder: String) throws(DatasetError) {
    let lines = digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }
    let path = "\(folder)/\(Self.fileName)"
    do {
      try Data(lines.joined().utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw DatasetError(path: path, reason: "cannot be written")
    }
  }
}

/// The SHA-256 of a file's bytes.
func digest(ofFileAt path: String) throws(DatasetError) -> String {
  do {
    return try SHA256.hexDigest(ofFileAt: path)
  } catch {
    throw DatasetError(path: path, reason: error.reason)
  }
}
