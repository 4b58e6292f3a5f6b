import Foundation
import Testing

@testable import PreviewServer

@Suite("The preview’s server")
struct PreviewServerTests {
  private let site: TemporarySite
  private let server: PreviewServer

  init() throws {
    site = try TemporarySite()
    server = try PreviewServer(folder: site.root, port: 0)
  }

  private func answer(
    _ method: String, _ target: String, host: String? = nil
  ) throws -> String {
    try Client(port: server.port).answer(to: method, target, port: server.port, host: host)
  }

  @Test("a page comes with the script that reloads it, other files come as they are")
  func files() throws {
    defer { server.stop() }
    let page = try answer("GET", "/")
    #expect(page.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
    #expect(page.contains("first<script src=\"/.lessons/reload.js\" data-since="))
    #expect(page.hasSuffix("</script>\n</body></html>"))
    let picture = try answer("GET", "/09-cnn/charts/a%20b.png")
    #expect(picture.contains("Content-Type: image/png\r\nContent-Length: 3\r\n"))
    #expect(picture.hasSuffix("\r\n\r\nPNG"))
    #expect(try answer("GET", "/.lessons/reload.js").contains("EventSource"))
  }

  @Test("HEAD gives the head of the same answer")
  func head() throws {
    defer { server.stop() }
    let head = try answer("HEAD", "/09-cnn/charts/a%20b.png")
    #expect(head.contains("Content-Length: 3\r\n") && head.hasSuffix("\r\n\r\n"))
  }

  @Test(
    "an address that leads nowhere gets the site’s page for it, whose links count from the root")
  func missing() throws {
    defer { server.stop() }
    for target in ["/nothing", "/09-cnn/deep/nothing.html", "/../secret.txt"] {
      let answer = try answer("GET", target)
      #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
      #expect(answer.contains("<base href=\"/\"></head><body>missing"))
    }
  }

  @Test("other methods are refused", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "X"])
  func methods(method: String) throws {
    defer { server.stop() }
    let answer = try answer(method, "/")
    #expect(answer.hasPrefix("HTTP/1.1 405 Method Not Allowed\r\n"))
    #expect(answer.contains("Allow: GET, HEAD\r\n"))
  }

  @Test("a name that a foreign page was given for this machine is refused")
  func foreignHost() throws {
    defer { server.stop() }
    #expect(try answer("GET", "/", host: "example.org").hasPrefix("HTTP/1.1 403"))
    #expect(try answer("GET", "/", host: "127.0.0.1:1").hasPrefix("HTTP/1.1 403"))
    #expect(try answer("GET", "/", host: "localhost:\(server.port)").hasPrefix("HTTP/1.1 200"))
  }

  @Test("several requests on one connection are answered in order, also when they come at once")
  func pipelined() throws {
    defer { server.stop() }
    let client = try Client(port: server.port)
    let host = "HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
    client.send("GET / \(host)\r\nGET /09-cnn \(host)\r\nGET /x \(host)Connection: close\r\n\r\n")
    let answers = client.read().matches(of: /HTTP\/1.1 (\d+)/).map { String($0.1) }
    #expect(answers == ["200", "301", "404"])
  }

  @Test("a client that sends piece by piece, or takes nothing, keeps nobody waiting")
  func slow() throws {
    defer { server.stop() }
    try site.write(String(repeating: "x", count: 30_000_000), to: "public/large.txt")
    let slow = try Client(port: server.port)
    slow.send("GET / HTTP/1.1\r\nHo")
    let idle = try Client(port: server.port)
    idle.send("GET /large.txt HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    #expect(try answer("GET", "/").hasPrefix("HTTP/1.1 200"))
    slow.send("st: localhost:\(server.port)\r\nConnection: close\r\n\r\n")
    #expect(slow.read().hasPrefix("HTTP/1.1 200"))
    #expect(idle.read { $0.utf8.count > 29_999_999 }.utf8.count > 29_999_999)
  }

  @Test("clients that go away in the middle are forgotten")
  func gone() throws {
    defer { server.stop() }
    for _ in 0..<200 {
      let client = try Client(port: server.port)
      client.send("GET /.lessons/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    }
    server.announce(changed: ["a.html"])
    #expect(try answer("GET", "/").hasPrefix("HTTP/1.1 200"))
  }

  @Test("a page that listens is told what changes and what is wrong")
  func events() throws {
    defer { server.stop() }
    let client = try Client(port: server.port)
    client.send("GET /.lessons/events HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    let head = client.read { $0.contains("retry") }
    #expect(head.contains("Content-Type: text/event-stream\r\n"))
    server.announce(changed: ["09-cnn/index.html"])
    server.announce(problems: ["lesson.md:3: “x” is wrong\nreally"])
    let events = client.read { $0.contains("problems") && $0.hasSuffix("\n\n") }
    #expect(events.contains("event: changed\ndata: [\"09-cnn\\/index.html\"]\n\n"))
    #expect(events.contains("event: problems\ndata: [\"lesson.md:3: “x” is wrong\\nreally\"]\n\n"))
  }

  @Test("a page that begins to listen after a change is told of it")
  func late() throws {
    defer { server.stop() }
    let page = try answer("GET", "/")
    let since = try #require(page.firstMatch(of: /data-since="(\d+)"/)).1
    server.announce(changed: ["index.html"])
    let client = try Client(port: server.port)
    client.send(
      "GET /.lessons/events?since=\(since) HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
    #expect(client.read { $0.contains("data:") }.contains("data: [\"index.html\"]"))
  }

  @Test("a port that is taken is an error that names another")
  func taken() throws {
    defer { server.stop() }
    let error = #expect(throws: PreviewServerError.self) {
      try PreviewServer(folder: site.root, port: server.port)
    }
    #expect(
      error?.description
        == "port \(server.port) is taken by another program: try --port \(server.port + 1)")
  }

  @Test("a server that was stopped gives its port back")
  func stopped() throws {
    server.stop()
    let port = server.port
    for _ in 0..<500 where (try? Client(port: port)) != nil { usleep(10_000) }
    let next = try PreviewServer(folder: site.root, port: port)
    next.stop()
  }
}
