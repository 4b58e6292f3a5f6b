import Foundation

/// Size and time of a file: while they stay, its bytes are taken to be the same.
public struct FileStamp: Codable, Equatable, Hashable, Sendable {
  public private(set) var path: String
  public private(set) var size: Int
  /// Nanoseconds since 1970.
  public private(set) var modified: Int

  /// Nil where there is no such file.
  public init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(path, status)
  }

  private init(_ path: String, _ status: stat) {
    self.path = path
    size = Int(status.st_size)
    modified = status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
  }

  /// The file still has this size and time.
  public var isUnchanged: Bool { FileStamp(path: path) == self }

  /// The file at `path`, or all files below the folder, in an order that does not change.
  ///
  /// - Parameter followsLinks: count what a link leads to, but for folders around the link itself.
  public static func all(in path: String, followsLinks: Bool = true) -> [FileStamp] {
    all(in: path, followsLinks: followsLinks, within: [])
  }

  /// A folder, whatever path leads to it.
  private struct Folder: Equatable {
    var device: dev_t
    var number: ino_t
  }

  /// - Parameter folders: those around.
  private static func all(
    in path: String, followsLinks: Bool, within folders: [Folder]
  ) -> [FileStamp] {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return [] }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [FileStamp(path, status)] }
    let folder = Folder(device: status.st_dev, number: status.st_ino)
    guard !folders.contains(folder) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().flatMap { name in
      all(in: "\(path)/\(name)", followsLinks: followsLinks, within: folders + [folder])
    }
  }
}
