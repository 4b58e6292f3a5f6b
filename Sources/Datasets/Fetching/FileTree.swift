import Foundation

/// The files below a folder.
enum FileTree {
  /// Paths relative to the folder, sorted; nothing where there is no such folder. Hidden files and
  /// folders are left out.
  static func files(in folder: String) -> [String] {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String]) ?? []
    return names.filter { name in
      !name.split(separator: "/").contains { $0.hasPrefix(".") } && isFile("\(folder)/\(name)")
    }.sorted()
  }

  /// The folder and the folders below it, down to `depth` levels.
  static func folders(in folder: String, depth: Int) -> [String] {
    guard depth > 0 else { return [folder] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let below = names.sorted().filter { !$0.hasPrefix(".") && isFolder("\(folder)/\($0)") }
    return [folder] + below.flatMap { folders(in: "\(folder)/\($0)", depth: depth - 1) }
  }

  static func isFile(_ path: String) -> Bool { kind(of: path) == S_IFREG }
  static func isFolder(_ path: String) -> Bool { kind(of: path) == S_IFDIR }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }
}
