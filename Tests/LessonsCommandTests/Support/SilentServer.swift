import Foundation

/// An HTTP server on this machine that begins to send a file and then falls silent, until the
/// process of the tests ends.
final class SilentServer: Sendable {
  /// The server's address, with a slash at its end.
  let address: String

  /// - Parameters:
  ///   - announced: the size that the head of each reply claims.
  ///   - sent: how many bytes follow it.
  init(announcing announced: Int, sending sent: Int) throws {
    let (socket, port) = try Self.listen()
    address = "http://127.0.0.1:\(port)/"
    let head = "HTTP/1.1 200 OK\r\nContent-Length: \(announced)\r\n\r\n"
    let reply = Array(head.utf8) + [UInt8](repeating: 7, count: sent)
    Thread.detachNewThread {
      while true {
        let connection = accept(socket, nil, nil)
        guard connection >= 0 else { return }
        var request = [UInt8](repeating: 0, count: 4_096)
        _ = recv(connection, &request, request.count, 0)
        _ = send(connection, reply, reply.count, Int32(MSG_NOSIGNAL))
        // Left open: the client waits for the rest.
      }
    }
  }

  /// A socket that listens on a port that the system chooses.
  private static func listen() throws -> (socket: Int32, port: UInt16) {
    let socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    _ = fcntl(socket, F_SETFD, FD_CLOEXEC)
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
}
