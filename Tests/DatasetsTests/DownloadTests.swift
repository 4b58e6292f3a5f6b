import Hashing
import LoopbackServer
import Testing

@testable import Datasets

/// All of these talk to a server on this machine that the test starts.
@Suite("Download", .enabled(if: hasCurl))
struct DownloadTests {
  static let bytes = noise(300_000, seed: 1)
  static let file = PublishedFile(
    name: "images.gz", size: bytes.count, digest: SHA256.hexDigest(of: bytes))

  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func download(from mirrors: [String], patience: Int = 10) -> Download {
    Download(file: Self.file, mirrors: mirrors, folder: folder.path, patience: patience)
  }

  /// Runs a download that must fail, checks that it leaves no data, and gives its message.
  private func failure(_ mirrors: [String], patience: Int = 10) -> String {
    let error = #expect(throws: DatasetError.self) {
      try download(from: mirrors, patience: patience).run { _, _ in }
    }
    #expect(!folder.exists("images.gz"))
    return error?.description ?? ""
  }

  @Test("a file comes whole, with progress up to its size")
  func whole() throws {
    let server = try LoopbackServer.files(["images.gz": Self.bytes])
    var sizes: [Int] = []
    let path = try download(from: [server.address]).run { size, _ in sizes.append(size) }
    #expect(path == folder.path + "/images.gz")
    #expect(folder.read("images.gz") == Self.bytes)
    #expect(sizes.last == Self.bytes.count)
    #expect(sizes == sizes.sorted())
    #expect(folder.contents == ["images.gz"])
  }

  @Test("what an interrupted run left is continued, not fetched again")
  func resumed() throws {
    try folder.write(Array(Self.bytes[..<100_000]), to: "images.gz.part")
    let server = try LoopbackServer.files(["images.gz": Self.bytes])
    _ = try download(from: [server.address]).run { _, _ in }
    #expect(folder.read("images.gz") == Self.bytes)
    #expect(server.requests == [.init(path: "images.gz", firstByte: 100_000)])
  }

  @Test("a connection that breaks again and again is continued each time")
  func breaks() throws {
    let server = try LoopbackServer { request, number in
      var reply = LoopbackServer.Reply.part(of: Self.bytes, from: request.firstByte)
      if number < 3 { reply.sent = 50_000 }
      return reply
    }
    _ = try download(from: [server.address]).run { _, _ in }
    #expect(folder.read("images.gz") == Self.bytes)
    #expect(server.requests.compactMap(\.firstByte) == [50_000, 100_000, 150_000])
  }

  @Test("a connection that breaks for good leaves what came, and the message says how to go on")
  func truncated() throws {
    let server = try LoopbackServer { request, number in
      var reply = LoopbackServer.Reply.part(of: Self.bytes, from: request.firstByte)
      reply.sent = number == 0 ? 70_000 : 0
      return reply
    }
    let message = failure([server.address])
    #expect(message.contains("the connection broke"))
    #expect(message.contains("70000 of 300000 bytes are kept"))
    #expect(folder.read("images.gz.part") == Array(Self.bytes[..<70_000]))
  }

  @Test("a server that cannot continue sends the file anew")
  func withoutRanges() throws {
    try folder.write(Array(Self.bytes[..<1000]), to: "images.gz.part")
    let server = try LoopbackServer { _, _ in LoopbackServer.Reply(body: Self.bytes) }
    _ = try download(from: [server.address]).run { _, _ in }
    #expect(folder.read("images.gz") == Self.bytes)
  }

  @Test("a beginning of other bytes is thrown away, and the file fetched anew")
  func foreignPart() throws {
    try folder.write(noise(100_000, seed: 2), to: "images.gz.part")
    let server = try LoopbackServer.files(["images.gz": Self.bytes])
    _ = try download(from: [server.address]).run { _, _ in }
    #expect(folder.read("images.gz") == Self.bytes)
    #expect(server.requests.map(\.firstByte) == [100_000, nil])
  }

  @Test("a file that is already here, whole and right, is not asked for")
  func present() throws {
    try folder.write(Self.bytes, to: "images.gz")
    let server = try LoopbackServer.files([:])
    _ = try download(from: [server.address]).run { _, _ in }
    #expect(server.requests.isEmpty)
  }

  @Test(
    "wrong bytes, a page in place of the file, a longer file: nothing is left, the reason is said",
    arguments: [
      (noise(300_000, seed: 3), "other bytes than the published ones"),
      (Array("<html>Log in</html>".utf8), "it sent 19 bytes, and the published file has 300000"),
      (noise(300_001, seed: 1), "it sends more than 300000 bytes"),
    ])
  func wrongBytes(body: [UInt8], reason: String) throws {
    let server = try LoopbackServer.files(["images.gz": body])
    #expect(failure([server.address]).contains(reason))
    #expect(folder.contents.isEmpty)
  }

  @Test("HTTP errors are named", arguments: [403, 404, 500, 503])
  func statuses(status: Int) throws {
    let server = try LoopbackServer { _, _ in
      LoopbackServer.Reply(status: status, body: Array("an error page".utf8))
    }
    #expect(failure([server.address]).contains("HTTP status \(status)"))
    #expect(folder.contents.isEmpty)
  }

  @Test("the next mirror helps where one has no such file, and says which failed")
  func mirrors() throws {
    let first = try LoopbackServer.files([:])
    let second = try LoopbackServer.files(["images.gz": Self.bytes])
    var messages: [String] = []
    _ = try download(from: [first.address, second.address]).run { _, message in
      if let message { messages.append(message) }
    }
    #expect(folder.read("images.gz") == Self.bytes)
    #expect(messages.count == 1)
    #expect(messages[0].hasPrefix("not from \(first.address): it answers with HTTP status 404"))
  }

  @Test("where no mirror helps, each is named with its reason")
  func noMirror() throws {
    let first = try LoopbackServer.files([:])
    let second = try LoopbackServer.files(["images.gz": [1, 2, 3]])
    let message = failure([first.address, second.address])
    #expect(message.contains("\(first.address) (it answers with HTTP status 404)"))
    #expect(message.contains("\(second.address) (it sent 3 bytes"))
    #expect(message.contains("lessons data import"))
  }

  @Test("redirections are followed, also when continuing")
  func redirection() throws {
    try folder.write(Array(Self.bytes[..<500]), to: "images.gz.part")
    let server = try LoopbackServer { request, _ in
      request.path == "images.gz"
        ? LoopbackServer.Reply(status: 302, headers: ["Location: /elsewhere/images"])
        : .part(of: Self.bytes, from: request.firstByte)
    }
    _ = try download(from: [server.address]).run { _, _ in }
    #expect(folder.read("images.gz") == Self.bytes)
  }

  @Test("redirections in a circle end")
  func circle() throws {
    let server = try LoopbackServer { _, _ in
      LoopbackServer.Reply(status: 302, headers: ["Location: /images.gz"])
    }
    #expect(failure([server.address]).contains("redirect"))
    #expect(server.requests.count <= 6)
  }

  @Test("a redirection to a file of this machine is refused")
  func otherProtocol() throws {
    let secret = try folder.write(Self.bytes, to: "secret")
    let server = try LoopbackServer { _, _ in
      LoopbackServer.Reply(status: 302, headers: ["Location: file://\(secret)"])
    }
    _ = failure([server.address])
    #expect(folder.contents == ["secret"])
  }

  @Test("a server that falls silent is given up after the patience that was asked for")
  func silence() throws {
    let server = try LoopbackServer { _, _ in
      LoopbackServer.Reply(body: Self.bytes, sent: 0, silence: 8)
    }
    #expect(failure([server.address], patience: 1).contains("nothing came for 1 s"))
  }

  @Test("nobody listens: the message says so")
  func nobody() {
    #expect(failure(["http://127.0.0.1:9/"]).contains("127.0.0.1"))
  }
}
