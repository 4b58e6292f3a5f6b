import Foundation

/// Notices which files below some folders change, from the system's own notices.
public final class FolderWatch {
  /// Becomes readable when something has changed.
  public let descriptor: Int32
  /// The watched folders by the numbers that the system gave them.
  private var folders: [Int32: String] = [:]
  /// The names of single files that are watched, by the number of their folder's watch.
  private var files: [Int32: Set<String>] = [:]
  private let roots: [String]

  private static let changes = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE | IN_CREATE)

  /// Watches these folders and all below them, and single files elsewhere, which need not be there
  /// yet. Throws where the system has no more notices to give.
  public init(_ roots: [String], files: [String] = []) throws(FolderWatchError) {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { throw FolderWatchError(folder: roots.first ?? "", code: errno) }
    self.roots = roots
    for root in roots { try watch(root) }
    for file in files { try watch(file: file) }
  }

  deinit { close(descriptor) }

  /// The paths of the files that have changed, once nothing more has come for `quiet` milliseconds:
  /// an editor that saves a file may write, rename and delete several. A folder stands for
  /// everything in it.
  public func changedPaths(quiet: Int32 = 8) -> Set<String> {
    var paths: Set<String> = []
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    repeat {
      paths.formUnion(readNotices())
    } while poll(&waiting, 1, quiet) > 0 && paths.count < 10_000
    return paths
  }

  // MARK: - Notices

  private func readNotices() -> Set<String> {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var paths: Set<String> = []
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else { return paths }
      var offset = 0
      while offset + Self.headSize <= count {
        let notice = Notice(buffer[offset..<count])
        offset += Self.headSize + notice.nameLength
        if let path = take(notice) { paths.insert(path) }
      }
    }
  }

  private static let headSize = 16

  /// One notice as the system lays it out: four numbers and a name filled up with zeros.
  private struct Notice {
    let watch: Int32
    let mask: UInt32
    let nameLength: Int
    let name: String

    init(_ bytes: ArraySlice<UInt8>) {
      let head = bytes.withUnsafeBytes { bytes in
        (0..<4).map { bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
      }
      watch = Int32(bitPattern: head[0])
      mask = head[1]
      nameLength = Int(head[3])
      let name = bytes.dropFirst(FolderWatch.headSize).prefix(nameLength).prefix { $0 != 0 }
      self.name = String(decoding: name, as: UTF8.self)
    }

    func has(_ flag: Int) -> Bool { mask & UInt32(truncatingIfNeeded: flag) != 0 }
  }

  /// The path that a notice is about; nil for one that changes nothing.
  private func take(_ notice: Notice) -> String? {
    // Too much at once: everything may have changed.
    if notice.has(Int(IN_Q_OVERFLOW)) { return roots.first }
    if notice.has(Int(IN_IGNORED)) {
      folders[notice.watch] = nil
      return nil
    }
    guard let folder = folders[notice.watch] else { return nil }
    let path = "\(folder)/\(notice.name)"
    if let names = files[notice.watch] {
      return names.contains(notice.name) && !notice.has(Int(IN_CREATE)) ? path : nil
    }
    guard !Self.isPassing(notice.name) else { return nil }
    guard notice.has(Int(IN_ISDIR)) else {
      // A new file is reported when it is written.
      return notice.has(Int(IN_CREATE)) ? nil : path
    }
    if notice.has(Int(IN_CREATE)) || notice.has(Int(IN_MOVED_TO)) { try? watch(path) }
    if notice.has(Int(IN_MOVED_FROM)) { forget(path) }
    return path
  }

  /// Files that editors make for a moment.
  private static func isPassing(_ name: String) -> Bool {
    name.isEmpty || name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#")
      || name.hasSuffix(".swp") || name == "4913"
  }

  // MARK: - Folders

  private func watch(_ folder: String) throws(FolderWatchError) {
    let number = inotify_add_watch(descriptor, folder, Self.changes)
    guard number >= 0 else { throw FolderWatchError(folder: folder, code: errno) }
    folders[number] = folder
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    where !Self.isPassing(name) {
      var isFolder: ObjCBool = false
      let path = "\(folder)/\(name)"
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
        try watch(path)
      }
    }
  }

  /// Watches a file through its folder, since a file that is written in one step is a new one.
  private func watch(file: String) throws(FolderWatchError) {
    let folder = (file as NSString).deletingLastPathComponent
    let number = inotify_add_watch(descriptor, folder, Self.changes)
    guard number >= 0 else { throw FolderWatchError(folder: folder, code: errno) }
    // A folder that is watched as a whole reports its files anyway.
    guard folders[number] == nil || files[number] != nil else { return }
    folders[number] = folder
    files[number, default: []].insert((file as NSString).lastPathComponent)
  }

  private func forget(_ folder: String) {
    for (number, path) in folders where path == folder || path.hasPrefix(folder + "/") {
      inotify_rm_watch(descriptor, number)
      folders[number] = nil
    }
  }
}
