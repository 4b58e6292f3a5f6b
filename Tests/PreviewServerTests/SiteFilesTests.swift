import Foundation
import Testing

@testable import PreviewServer

@Suite("Files of a site")
struct SiteFilesTests {
  private let site: TemporarySite
  private var files: SiteFiles { SiteFiles(root: site.root) }

  init() throws { site = try TemporarySite() }

  private func text(_ target: String) -> String? {
    guard case .file(_, let bytes) = files.answer(to: target) else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "an address leads to its file, and a folder’s to its index",
    arguments: [
      ("/", "first"), ("/index.html?x=../..", "first"), ("/09-cnn/", "padding"),
      ("/09-cnn/index.html#a", "padding"), ("/09-cnn/charts/a%20b.png", "PNG"),
      ("//09-cnn//index.html", "padding"),
    ])
  func found(target: String, content: String) {
    #expect(text(target)?.contains(content) == true)
  }

  @Test("a folder’s address without a slash is sent on to the one with it")
  func folder() {
    #expect(files.answer(to: "/09-cnn") == .folder(address: "/09-cnn/"))
    #expect(files.answer(to: "//09-cnn") == .folder(address: "/09-cnn/"))
  }

  @Test(
    "nothing outside of the folder can be named",
    arguments: [
      "/../secret.txt", "/09-cnn/../../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt",
      "/%2e%2e%2fsecret.txt", "/link.txt", "/.hidden", "/%2ehidden", "/index.html%00.png",
      "/..\\secret.txt", "/%zz", "//etc/passwd", "/etc/passwd", "/nothing.html", "/index.html/",
      "/09-cnn/charts/", "/" + String(repeating: "a/", count: 5000),
    ])
  func missing(target: String) {
    #expect(files.answer(to: target) == .missing)
  }

  @Test("a pipe among the files is not waited for")
  func pipe() {
    mkfifo(site.root + "/pipe.html", 0o644)
    #expect(files.answer(to: "/pipe.html") == .missing)
  }
}
