import CProcess
import Foundation
import Hashing
import LessonDocument
import LessonEvents

/// The results of sections that ran to their end, by key.
///
/// An entry is a folder that is written under a temporary name and then renamed, so that a killed
/// run leaves a cache that is merely smaller. Its record carries a digest of itself: a torn or
/// foreign entry is a miss, never a wrong result. Failed runs are never stored.
public struct SectionCache {
  let folder: String
  /// Bytes; the entries used least recently are removed beyond it.
  static let largestSize = 2 << 30

  public init(folder: String) {
    self.folder = folder
  }

  private var entries: String { folder + "/entries" }
  /// What cells keep from run to run by `remember`.
  var memoryFolder: String { folder + "/memory" }
  /// Drawn charts.
  var chartsFolder: String { folder + "/charts" }
  /// What names in cells stand for.
  var namesFolder: String { folder + "/names" }
  private var lastKeys: String { folder + "/last" }
  /// Where sections are compiled and run; each run of the program has a folder of its own.
  var work: String { folder + "/work" }

  // MARK: - Entries

  private struct Stored: Codable {
    static let currentVersion = 4
    var version = currentVersion
    var key: SectionKey
    var record: RunRecord
    /// The digests of kept files, by name.
    var kept: [String: String]
  }

  /// The record of a run with this key, or nil where there is none that can be trusted.
  func record(for key: SectionKey) -> RunRecord? {
    let path = entry(key)
    guard let data = FileManager.default.contents(atPath: path + "/record.json"),
      let (digest, body) = Self.split(data), SHA256.hexDigest(of: [UInt8](body)) == digest,
      let stored = try? JSONDecoder.tolerant.decode(Stored.self, from: body),
      stored.version == Stored.currentVersion, stored.key == key,
      stored.kept.allSatisfy({ name, digest in
        (try? SHA256.hexDigest(ofFileAt: "\(path)/kept/\(name)")) == digest
      }),
      stored.record.dataFiles.isEmpty || stored.record.dataPlace == DataPlace.current,
      stored.record.dataFiles.allSatisfy(\.isUnchanged)
    else { return nil }
    utimes(path + "/record.json", nil)
    return stored.record
  }

  /// The folder with what the section kept for others.
  func keptFolder(for key: SectionKey) -> String { entry(key) + "/kept" }

  /// Stores a finished run; what it kept is moved out of `keptFolder`.
  func store(
    _ record: RunRecord, for key: SectionKey, keptFolder: String?
  ) throws(RunnerError) {
    // Named by this process, so that the next run removes what a kill leaves here.
    let temporary = "\(work)/\(getpid())-entry-\(UUID().uuidString)"
    try Files.createFolder(temporary)
    defer { Files.remove(temporary) }
    do {
      if let keptFolder, FileManager.default.fileExists(atPath: keptFolder) {
        try FileManager.default.moveItem(atPath: keptFolder, toPath: temporary + "/kept")
      }
      var kept: [String: String] = [:]
      for name in try namesInFolder(temporary + "/kept") {
        kept[name] = try SHA256.hexDigest(ofFileAt: "\(temporary)/kept/\(name)")
      }
      let body = try JSONEncoder.tolerant.encode(Stored(key: key, record: record, kept: kept))
      let head = Data((SHA256.hexDigest(of: [UInt8](body)) + "\n").utf8)
      try (head + body).write(to: URL(fileURLWithPath: temporary + "/record.json"))
      try Files.createFolder(entries)
      try publish(temporary, as: entry(key))
    } catch {
      throw RunnerError(
        "cannot store a result in \(folder): \(Files.reason(error)); make room, for example by"
          + " lessons clean, or set LESSONS_CACHE to a folder elsewhere")
    }
  }

  /// Puts a finished entry in its place in one step, so that another run meets the old one or the
  /// new one; the old one takes the new one's temporary name.
  private func publish(_ temporary: String, as path: String) throws {
    for _ in 0..<100 {
      if rename(temporary, path) == 0 { return }
      guard errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR else { break }
      if process_exchange(temporary, path) == 0 { return }
      // The old entry went away in between: try again.
      guard errno == ENOENT else { break }
    }
    throw RunnerError(String(cString: strerror(errno)))
  }

  private func entry(_ key: SectionKey) -> String { entries + "/" + key.digest }

  private func namesInFolder(_ path: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: path) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: path)
  }

  private static func split(_ data: Data) -> (digest: String, body: Data)? {
    guard let end = data.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
    return (
      String(decoding: data[..<end], as: UTF8.self), Data(data[data.index(after: end)...])
    )
  }

  // MARK: - What changed

  /// The key under which a section was last run, for `--why`.
  func lastKey(lesson: String, section: String) -> SectionKey? {
    FileManager.default.contents(atPath: lastKeyPath(lesson, section))
      .flatMap { try? JSONDecoder().decode(SectionKey.self, from: $0) }
  }

  /// The folders with what the sections of a lesson kept when they last ran, those that are there.
  public func keptFolders(of lesson: Lesson) -> [String] {
    lesson.sections.compactMap { lastKey(lesson: lesson.name, section: $0.id).map(keptFolder) }
      .filter { FileManager.default.fileExists(atPath: $0) }
  }

  func remember(_ key: SectionKey, lesson: String, section: String) {
    guard let data = try? JSONEncoder().encode(key), (try? Files.createFolder(lastKeys)) != nil
    else { return }
    try? Files.writeAtomically(data, to: lastKeyPath(lesson, section))
  }

  private func lastKeyPath(_ lesson: String, _ section: String) -> String {
    "\(lastKeys)/\(SHA256.hexDigest(of: lesson + "\n" + section)).json"
  }

  // MARK: - Size

  /// Removes the entries used least recently until all fit into the limit.
  func trim(to limit: Int = largestSize) {
    var total = 0
    let byUse = entryFolders().sorted { $0.used > $1.used }
    for entry in byUse {
      total += entry.size
      if total > limit { Files.remove(entry.path) }
    }
  }

  /// Removes everything; returns the number of sections' results and the bytes that went.
  public func clean() -> (results: Int, bytes: Int) {
    let all = entryFolders()
    Files.remove(folder)
    return (all.count { $0.path.hasPrefix(entries) }, all.reduce(0) { $0 + $1.size })
  }

  /// Entries, memories, charts and names with all their files, each with the time of its last use.
  private func entryFolders() -> [(path: String, size: Int, used: Int)] {
    [entries, memoryFolder, chartsFolder, namesFolder].flatMap { parent in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
      return names.map { name in
        let path = parent + "/" + name
        let stamps = FileStamp.all(in: path, followsLinks: false)
        return (
          path, stamps.reduce(0) { $0 + $1.size }, stamps.map(\.modified).max() ?? 0
        )
      }
    }
  }
}
