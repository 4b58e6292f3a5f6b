import Foundation
import Testing

@testable import PreviewServer

@Suite("Watched folders")
struct FolderWatchTests {
  private let site: TemporarySite
  private let watch: FolderWatch

  init() throws {
    site = try TemporarySite()
    watch = try FolderWatch([site.root])
  }

  /// The changes, as paths below the site's root, once one has come.
  private func changes() -> Set<String> {
    var waiting = pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&waiting, 1, 10_000) > 0 else { return [] }
    return Set(watch.changedPaths().map { String($0.dropFirst(site.root.count + 1)) })
  }

  private func path(_ name: String) -> String { "\(site.root)/\(name)" }

  @Test("a file that is written is named, in any folder")
  func written() throws {
    try Data("new".utf8).write(to: URL(filePath: path("09-cnn/index.html")))
    #expect(changes() == ["09-cnn/index.html"])
  }

  @Test("a file that is put in place by its name is named, as most editors save")
  func renamed() throws {
    try Data("new".utf8).write(to: URL(filePath: path("09-cnn/index.html")), options: .atomic)
    #expect(changes().contains("09-cnn/index.html"))
  }

  @Test("a file that is removed is named")
  func removed() throws {
    try FileManager.default.removeItem(atPath: path("index.html"))
    #expect(changes() == ["index.html"])
  }

  @Test("what is written into a new folder is noticed")
  func newFolder() throws {
    try site.write("a", to: "public/10-resnet/deep/lesson.md")
    #expect(changes().contains("10-resnet"))
    try site.write("b", to: "public/10-resnet/deep/lesson.md")
    #expect(changes() == ["10-resnet/deep/lesson.md"])
  }

  @Test("a folder that was moved is known by its new name")
  func movedFolder() throws {
    try FileManager.default.moveItem(atPath: path("09-cnn"), toPath: path("10-cnn"))
    #expect(changes() == ["09-cnn", "10-cnn"])
    try site.write("b", to: "public/10-cnn/index.html")
    #expect(changes() == ["10-cnn/index.html"])
  }

  @Test("files that editors keep for a moment are passed over")
  func passing() throws {
    for name in [".lesson.md.swp", "lesson.md~", "4913", "#lesson.md#"] {
      try site.write("x", to: "public/\(name)")
    }
    try site.write("x", to: "public/last.md")
    #expect(changes() == ["last.md"])
  }

  @Test("a folder that is not there is an error")
  func missing() {
    #expect(throws: FolderWatchError.self) { try FolderWatch(["/nowhere/at/all"]) }
  }
}
