import Testing

@testable import PreviewServer

@Suite("Requests")
struct HTTPRequestTests {
  private func read(_ text: String) -> HTTPRequest.Reading { HTTPRequest.read(Array(text.utf8)) }

  @Test("a request is read with its headers, and what follows it is left")
  func request() {
    let text = "GET /a?b HTTP/1.1\r\nHost: 127.0.0.1:8000\r\nAccept:  */* \r\n\r\n"
    let expected = HTTPRequest(
      method: "GET", target: "/a?b", headers: ["host": "127.0.0.1:8000", "accept": "*/*"],
      keepsAlive: true)
    #expect(read(text + "GET") == .request(expected, length: text.utf8.count))
  }

  @Test("a head that has not come to its end is waited for", arguments: 0..<37)
  func incomplete(length: Int) {
    let text = "GET / HTTP/1.1\r\nHost: localhost:1\r\n\r\n"
    #expect(HTTPRequest.read(Array(text.utf8.prefix(length))) == .incomplete)
  }

  @Test(
    "a connection stays open where its client wants it",
    arguments: [
      ("HTTP/1.1", "x: y", true), ("HTTP/1.1", "Connection: close", false),
      ("HTTP/1.0", "x: y", false), ("HTTP/1.0", "Connection: Keep-Alive", true),
    ])
  func keepsAlive(version: String, header: String, expected: Bool) {
    guard case .request(let request, _) = read("GET / \(version)\r\n\(header)\r\n\r\n") else {
      Issue.record("no request")
      return
    }
    #expect(request.keepsAlive == expected)
  }

  @Test(
    "what is no request is refused",
    arguments: [
      ("\r\n\r\n", .badRequest), ("GET /\r\n\r\n", .badRequest),
      ("GET  / HTTP/1.1\r\n\r\n", .badRequest),
      ("GET x HTTP/1.1\r\n\r\n", .badRequest), ("G(T / HTTP/1.1\r\n\r\n", .badRequest),
      ("GET http://a/ HTTP/1.1\r\n\r\n", .badRequest), ("GET / SPDY/3\r\n\r\n", .badRequest),
      ("GET / HTTP/2.0\r\n\r\n", .versionNotSupported),
      ("GET / HTTP/1.1\r\nno colon\r\n\r\n", .badRequest),
      ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .badRequest),
      ("GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n", .badRequest),
      ("GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\n", .badRequest),
      ("POST / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello", .methodNotAllowed),
      ("POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", .methodNotAllowed),
    ] as [(String, HTTPStatus)])
  func refused(text: String, status: HTTPStatus) {
    #expect(read(text) == .refused(status))
  }

  @Test("bytes that are no text are refused")
  func bytes() {
    #expect(
      HTTPRequest.read(Array("GET /".utf8) + [0xFF] + Array(" HTTP/1.1\r\n\r\n".utf8))
        == .refused(.badRequest))
  }

  @Test("a head without an end is refused before it fills the memory")
  func endless() {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: HTTPRequest.longestHead)
    #expect(HTTPRequest.read(bytes) == .refused(.headTooLarge))
    #expect(HTTPRequest.read(bytes.dropLast()) == .incomplete)
  }
}
