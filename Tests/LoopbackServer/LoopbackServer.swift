import CProcess
import Foundation
import Synchronization

/// A small HTTP server on this machine, which answers each request as the test says, until the
/// process of the tests ends.
package final class LoopbackServer: Sendable {
  /// What a client asked for.
  package struct Request: Equatable, Sendable {
    package var path: String
    /// The first byte that a Range header asks for; nil where there is none.
    package var firstByte: Int?

    package init(path: String, firstByte: Int? = nil) {
      self.path = path
      self.firstByte = firstByte
    }
  }

  /// What it gets.
  package struct Reply: Sendable {
    package var status: Int
    package var headers: [String]
    /// What Content-Length announces, unless a header does.
    package var body: [UInt8]
    /// How many bytes of the body are sent before the connection breaks; nil for all.
    package var sent: Int?
    /// Seconds of silence after what is sent.
    package var silence: Double

    package init(
      status: Int = 200, headers: [String] = [], body: [UInt8] = [], sent: Int? = nil,
      silence: Double = 0
    ) {
      self.status = status
      self.headers = headers
      self.body = body
      self.sent = sent
      self.silence = silence
    }
  }

  private let socket: Int32
  private let port: UInt16
  private let seen = Mutex<[Request]>([])
  private let answer: @Sendable (Request, _ number: Int) -> Reply

  /// The number that `answer` gets counts the requests from 0.
  package init(_ answer: @escaping @Sendable (Request, _ number: Int) -> Reply) throws {
    self.answer = answer
    (socket, port) = try Self.listen()
    Thread.detachNewThread { [self] in
      while true {
        // A program that another test starts must not keep the connection open.
        let connection = process_accept(socket)
        guard connection >= 0 else { return }
        _ = fcntl(connection, F_SETFL, 0)
        // A silent reply must not keep others waiting.
        Thread.detachNewThread { self.serve(connection) }
      }
    }
  }

  /// A socket that listens on a port that the system chooses.
  private static func listen() throws -> (socket: Int32, port: UInt16) {
    // A program that a test starts must not keep the port.
    let kind = SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue
    let socket = Glibc.socket(AF_INET, Int32(kind), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, size) + Glibc.listen(socket, 8) + getsockname(socket, $0, &size)
      }
    }
    guard code == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    return (socket, UInt16(bigEndian: address.sin_port))
  }

  /// The server's address, with a slash at its end.
  package var address: String { "http://127.0.0.1:\(port)/" }
  /// All requests so far.
  package var requests: [Request] { seen.withLock { $0 } }

  /// A server of whole files that continues where a request asks it to.
  package static func files(_ files: [String: [UInt8]]) throws -> LoopbackServer {
    try LoopbackServer { request, _ in
      guard let body = files[request.path] else { return Reply(status: 404) }
      return .part(of: body, from: request.firstByte)
    }
  }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let request = read(connection) else { return }
    let number = seen.withLock { seen in
      seen.append(request)
      return seen.count - 1
    }
    let reply = answer(request, number)
    var head = "HTTP/1.1 \(reply.status) Status\r\nConnection: close\r\n"
    if !reply.headers.contains(where: { $0.hasPrefix("Content-Length") }) {
      head += "Content-Length: \(reply.body.count)\r\n"
    }
    head += reply.headers.map { $0 + "\r\n" }.joined() + "\r\n"
    let bytes = Array(head.utf8) + reply.body.prefix(reply.sent ?? reply.body.count)
    var position = 0
    while position < bytes.count {
      let count = bytes[position...].withUnsafeBytes {
        send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      position += count
    }
    Thread.sleep(forTimeInterval: reply.silence)
  }

  private func read(_ connection: Int32) -> Request? {
    var text = ""
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !text.contains("\r\n\r\n") {
      let count = recv(connection, &buffer, buffer.count, 0)
      guard count > 0 else { return nil }
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
    let lines = text.components(separatedBy: "\r\n")
    let words = lines[0].split(separator: " ")
    guard words.count > 1 else { return nil }
    let range = lines.first { $0.lowercased().hasPrefix("range: bytes=") }
    return Request(
      path: String(words[1].dropFirst()),
      firstByte: range.flatMap { Int($0.dropFirst(13).prefix { $0.isNumber }) })
  }
}

extension LoopbackServer.Reply {
  /// The whole of a file, or what follows a byte, as RFC 9110 says.
  package static func part(of file: [UInt8], from first: Int?) -> LoopbackServer.Reply {
    guard let first else { return LoopbackServer.Reply(body: file) }
    guard first < file.count else { return LoopbackServer.Reply(status: 416) }
    return LoopbackServer.Reply(
      status: 206, headers: ["Content-Range: bytes \(first)-\(file.count - 1)/\(file.count)"],
      body: Array(file[first...]))
  }
}
