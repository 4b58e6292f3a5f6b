import Foundation
import LessonDocument
import LessonEvents
import Testing

@testable import LessonRunner

@Suite("The cache's entries")
struct SectionCacheTests {
  private let folder = NSTemporaryDirectory() + "cache-\(UUID().uuidString)"

  private func key(_ code: String) throws -> SectionKey {
    let text = "---\ntitle: A\n---\n\n## A {#a}\n\n```swift\n\(code)\n```\n"
    let lesson = try LessonParser.parse(files: [("lesson.md", text)], name: "lesson")
    return SectionKey(
      section: lesson.sections[0], shared: [], kit: "kit",
      toolchain: Toolchain(swiftc: "/bin/swiftc", version: "6"), profile: RunProfile(), needed: [:],
      flags: [])
  }

  private func record(_ message: String) -> RunRecord {
    RunRecord(messages: [0: message])
  }

  /// A folder with something kept, as a section leaves it.
  private func kept(_ text: String) throws -> String {
    let path = "\(folder)/kept-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: path + "/value.json"))
    return path
  }

  @Test("give a stored record back for its key alone")
  func store() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = SectionCache(folder: folder)
    try cache.store(record("one"), for: key("show(1)"), keptFolder: try kept("1"))
    #expect(cache.record(for: try key("show(1)")) == record("one"))
    #expect(cache.record(for: try key("show(2)")) == nil)
  }

  @Test("are replaced as a whole, and leave nothing behind")
  func replace() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = SectionCache(folder: folder)
    for text in ["one", "two", "three"] {
      try cache.store(record(text), for: key("show(1)"), keptFolder: try kept(text))
      #expect(cache.record(for: try key("show(1)")) == record(text))
    }
    let value = cache.keptFolder(for: try key("show(1)")) + "/value.json"
    #expect(try String(contentsOfFile: value, encoding: .utf8) == "three")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/work").isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/entries").count == 1)
  }

  @Test("used least recently go first when there are too many")
  func trim() throws {
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let cache = SectionCache(folder: folder)
    try cache.store(record("old"), for: key("show(1)"), keptFolder: nil)
    let old = "\(folder)/entries/\(try key("show(1)").digest)/record.json"
    var longAgo = [timeval(tv_sec: 1, tv_usec: 0), timeval(tv_sec: 1, tv_usec: 0)]
    utimes(old, &longAgo)
    try cache.store(record("new"), for: key("show(2)"), keptFolder: nil)
    let size = try #require(FileStamp(path: old)).size
    cache.trim(to: size + size / 2)
    #expect(cache.record(for: try key("show(1)")) == nil)
    #expect(cache.record(for: try key("show(2)")) == record("new"))
    #expect(cache.clean().results == 1)
  }
}
