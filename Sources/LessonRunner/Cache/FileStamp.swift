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
  /// Links are followed. Folders within folders count down to the twentieth, so that a link to a
  /// folder around itself comes to an end.
  public static func all(in path: String) -> [FileStamp] { all(in: path, depth: 20) }

  private static func all(in path: String, depth: Int) -> [FileStamp] {
    var status = stat()
    guard depth > 0, stat(path, &status) == 0 else { return [] }
    guard status.st_mode & S_IFMT == S_IFDIR else { return [FileStamp(path, status)] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.sorted().flatMap { all(in: "\(path)/\($0)", depth: depth - 1) }
  }
}
