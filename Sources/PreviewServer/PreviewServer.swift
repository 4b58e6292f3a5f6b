import CProcess
import Foundation
import Synchronization

/// Serves a folder of pages on this machine alone, and tells open pages when they change.
///
/// One thread waits for all clients at once, so that a slow one keeps nobody waiting. It answers
/// GET and HEAD for the folder's files, and one address with server-sent events.
public final class PreviewServer: Sendable {
  /// Where the pages are: `http://127.0.0.1:8000/`.
  public var address: String { "http://127.0.0.1:\(port)/" }
  public let port: UInt16

  private let listener: Int32
  private let responder: Responder
  /// Wakes the thread: a byte for each thing in the outbox.
  private let wakeUp: Int32
  private let woken: Int32
  private let outbox = Mutex(Outbox())

  /// What other threads hand to the server's.
  private struct Outbox {
    var events: [(name: String, lines: [String])] = []
    var isStopping = false
  }

  /// More clients than these wait until one has gone; a page opens half a dozen.
  private static let mostConnections = 128

  /// Takes the port and begins to serve; port 0 stands for any that is free.
  ///
  /// Throws where the port is taken or must not be used.
  public init(folder: String, port: UInt16) throws(PreviewServerError) {
    listener = try Self.listen(on: port)
    self.port = Self.port(of: listener)
    responder = Responder(files: SiteFiles(root: folder), port: self.port)
    var ends: [Int32] = [-1, -1]
    guard process_pipe(&ends) == 0 else {
      close(listener)
      throw PreviewServerError(port: port, code: errno)
    }
    (woken, wakeUp) = (ends[0], ends[1])
    let thread = Thread { [self] in serve() }
    thread.name = "preview server"
    thread.start()
  }

  /// Tells the pages that these files, relative to the folder, are new or changed.
  public func announce(changed paths: [String]) {
    if !paths.isEmpty { post { $0.events.append(("changed", paths)) } }
  }

  /// Shows on every page what is wrong with the lessons; nothing clears it.
  public func announce(problems: [String]) {
    post { $0.events.append(("problems", problems)) }
  }

  /// Ends all connections and gives the port back.
  public func stop() {
    post { $0.isStopping = true }
  }

  private func post(_ change: (inout Outbox) -> Void) {
    outbox.withLock { change(&$0) }
    var byte: UInt8 = 1
    _ = write(wakeUp, &byte, 1)
  }

  // MARK: - The thread

  private func serve() {
    var connections: [Int32: Connection] = [:]
    var log = ChangeLog()
    defer {
      for descriptor in connections.keys { close(descriptor) }
      for descriptor in [listener, woken, wakeUp] { close(descriptor) }
    }
    while true {
      var waiting = [pollfd(fd: woken, events: Int16(POLLIN), revents: 0)]
      if connections.count < Self.mostConnections {
        waiting.append(pollfd(fd: listener, events: Int16(POLLIN), revents: 0))
      }
      for (descriptor, connection) in connections {
        let events = POLLIN | (connection.hasToSend ? POLLOUT : 0)
        waiting.append(pollfd(fd: descriptor, events: Int16(events), revents: 0))
      }
      poll(&waiting, nfds_t(waiting.count), Self.milliseconds(until: connections.values))
      for ready in waiting where ready.revents != 0 {
        if ready.fd == woken {
          if deliver(to: connections, &log) { return }
        } else if ready.fd == listener {
          accept(into: &connections)
        } else if let connection = connections[ready.fd], !attend(connection, ready, log) {
          drop(ready.fd, from: &connections)
        }
      }
      giveUp(on: &connections)
    }
  }

  /// Until the first deadline, at most a minute.
  private static func milliseconds(until connections: some Sequence<Connection>) -> Int32 {
    let next = connections.map(\.deadline).min() ?? .distantFuture
    return Int32(min(max(next.timeIntervalSinceNow * 1000 + 1, 0), 60_000))
  }

  /// Sends what other threads posted; true where the server is to end.
  private func deliver(to connections: [Int32: Connection], _ log: inout ChangeLog) -> Bool {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(woken, &bytes, bytes.count) > 0 {}
    let posted = outbox.withLock { outbox in
      defer { outbox.events = [] }
      return outbox
    }
    for event in posted.events {
      let change = log.add(event.name, event.lines)
      for connection in connections.values where connection.isListening {
        connection.send(change.text)
      }
    }
    return posted.isStopping
  }

  private func accept(into connections: inout [Int32: Connection]) {
    let descriptor = process_accept(listener)
    guard descriptor >= 0 else { return }
    connections[descriptor] = Connection(descriptor: descriptor)
  }

  /// Receives and sends what is possible; false where the connection has ended.
  private func attend(_ connection: Connection, _ ready: pollfd, _ log: ChangeLog) -> Bool {
    if ready.revents & Int16(POLLERR | POLLNVAL) != 0 { return false }
    if ready.revents & Int16(POLLIN | POLLHUP) != 0,
      !connection.receive(from: responder, log)
    {
      return false
    }
    return !connection.hasToSend || connection.flush()
  }

  /// A request that does not come to its end is told so; an answer that nobody takes is dropped.
  private func giveUp(on connections: inout [Int32: Connection]) {
    let now = Date()
    for (descriptor, connection) in connections where connection.deadline < now {
      if connection.isMidRequest, !connection.hasToSend {
        connection.refuse(.requestTimeout)
        _ = connection.flush()
      }
      drop(descriptor, from: &connections)
    }
  }

  private func drop(_ descriptor: Int32, from connections: inout [Int32: Connection]) {
    close(descriptor)
    connections[descriptor] = nil
  }

  // MARK: - The socket

  private static func listen(on port: UInt16) throws(PreviewServerError) -> Int32 {
    let kind = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
    let descriptor = socket(AF_INET, Int32(kind), 0)
    guard descriptor >= 0 else { throw PreviewServerError(port: port, code: errno) }
    var yes: Int32 = 1
    setsockopt(
      descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr = in_addr(s_addr: UInt32(0x7F00_0001).bigEndian)
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isBound, Foundation.listen(descriptor, 128) == 0 else {
      let code = errno
      close(descriptor)
      throw PreviewServerError(port: port, code: code)
    }
    return descriptor
  }

  private static func port(of descriptor: Int32) -> UInt16 {
    var address = sockaddr_in()
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = getsockname(descriptor, $0, &size)
      }
    }
    return UInt16(bigEndian: address.sin_port)
  }
}
