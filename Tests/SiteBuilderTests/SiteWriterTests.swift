import Foundation
import Testing

@testable import SiteBuilder

@Suite("Writing pages")
struct SiteWriterTests {
  private func page(_ files: [String: String]) -> RenderedPage {
    RenderedPage(
      files: files.sorted { $0.key < $1.key }.map {
        RenderedPage.File(path: $0.key, bytes: Array($0.value.utf8))
      }, problems: [])
  }

  @Test("a page is written with its folders, and nothing else is left behind")
  func written() throws {
    let folder = try TemporaryFolder()
    let outcome = try SiteWriter().write(
      page(["09-cnn/index.html": "page", "assets/style.css": "style"]), to: folder.path + "/public")
    #expect(Set(outcome.written) == ["09-cnn/index.html", "assets/style.css"])
    #expect(folder.files == ["public/09-cnn/index.html", "public/assets/style.css"])
    #expect(try folder.text(of: "public/09-cnn/index.html") == "page")
  }

  @Test("the page itself is written last, behind all that it names")
  func order() throws {
    let folder = try TemporaryFolder()
    let files = ["index.html", "charts/a.png", "assets/style.css"].map {
      RenderedPage.File(path: $0, bytes: [1])
    }
    let outcome = try SiteWriter().write(RenderedPage(files: files, problems: []), to: folder.path)
    #expect(outcome.written.last == "index.html")
  }

  @Test("a file that holds the same bytes is left alone")
  func unchanged() throws {
    let folder = try TemporaryFolder()
    try SiteWriter().write(page(["a.html": "one", "b.html": "two"]), to: folder.path)
    let outcome = try SiteWriter().write(page(["a.html": "one", "b.html": "2"]), to: folder.path)
    #expect(outcome == SiteWriter.Outcome(written: ["b.html"], unchanged: 1))
    #expect(try folder.text(of: "b.html") == "2")
  }

  @Test("a large file is compared to its end")
  func large() throws {
    let folder = try TemporaryFolder()
    let text = String(repeating: "x", count: 200_000)
    try SiteWriter().write(page(["a": text + "1"]), to: folder.path)
    #expect(try SiteWriter().write(page(["a": text + "1"]), to: folder.path).written == [])
    #expect(try SiteWriter().write(page(["a": text + "2"]), to: folder.path).written == ["a"])
  }

  @Test("foreign files in the folder stay")
  func foreign() throws {
    let folder = try TemporaryFolder()
    try folder.write("mine", to: "notes.txt")
    try SiteWriter().write(page(["index.html": "page"]), to: folder.path)
    #expect(try folder.text(of: "notes.txt") == "mine")
  }

  @Test("a file where a folder is needed is an error that names the path")
  func fileInTheWay() throws {
    let folder = try TemporaryFolder()
    try folder.write("a file", to: "09-cnn")
    let path = folder.path + "/09-cnn/index.html"
    #expect(throws: WriteProblem(path: path, reason: "a file stands where a folder is needed")) {
      try SiteWriter().write(page(["09-cnn/index.html": "page"]), to: folder.path)
    }
    #expect(folder.files == ["09-cnn"])
  }

  @Test("a folder where the file should be is an error, and nothing half written stays")
  func folderInTheWay() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: folder.path + "/index.html", withIntermediateDirectories: false)
    let problem = WriteProblem(
      path: folder.path + "/index.html", reason: "a folder stands in its place")
    #expect(throws: problem) {
      try SiteWriter().write(page(["index.html": "page"]), to: folder.path)
    }
    #expect(folder.files == [])
  }

  @Test("a folder that cannot be written is an error", .enabled(if: getuid() != 0))
  func readOnly() throws {
    let folder = try TemporaryFolder()
    chmod(folder.path, 0o555)
    defer { chmod(folder.path, 0o755) }
    let problem = WriteProblem(
      path: folder.path + "/index.html", reason: "writing there is not permitted")
    #expect(throws: problem) {
      try SiteWriter().write(page(["index.html": "page"]), to: folder.path)
    }
  }

  #if os(Linux)
    @Test("a folder that nobody can write is an error, for every user")
    func proc() {
      #expect(throws: WriteProblem.self) {
        try SiteWriter().write(page(["index.html": "page"]), to: "/proc/self/lessons")
      }
    }

    @Test("a full disk is called so")
    func fullDisk() {
      #expect(throws: WriteProblem(path: "/dev/full", reason: "the disk is full")) {
        try Disk.write(Array("page".utf8), to: "/dev/full")
      }
    }
  #endif

  @Test(
    "a path that leads out of the folder is refused",
    arguments: ["../index.html", "/x", "a/../../b"])
  func escaping(path: String) throws {
    let folder = try TemporaryFolder()
    #expect(throws: WriteProblem.self) {
      try SiteWriter().write(page([path: "page"]), to: folder.path)
    }
    #expect(folder.files == [])
  }

  @Test("a problem is told in one line")
  func description() {
    let problem = WriteProblem(path: "site/public/index.html", reason: "the disk is full")
    #expect("\(problem)" == "site/public/index.html: cannot be written, the disk is full")
  }
}
