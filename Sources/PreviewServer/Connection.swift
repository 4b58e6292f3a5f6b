import Foundation

/// One client: what it has sent, what it is still to get, and until when it is waited for.
final class Connection {
  let descriptor: Int32
  private var received: [UInt8] = []
  private var toSend: ArraySlice<UInt8> = []
  /// Ends when everything is sent.
  private var isLast = false
  /// Listens to changes; nil for a client that asks for files.
  private(set) var isListening = false
  /// When it is given up.
  private(set) var deadline: Date

  /// Seconds for a request to arrive, and for each piece of an answer to be taken.
  static let patience = 10.0
  /// Seconds that an idle connection stays open.
  static let idleTime = 60.0

  init(descriptor: Int32) {
    self.descriptor = descriptor
    deadline = Date() + Self.patience
  }

  var hasToSend: Bool { !toSend.isEmpty }
  /// A request has begun and is not complete.
  var isMidRequest: Bool { !received.isEmpty }

  // MARK: - Receiving

  /// Takes what has come; false where the client has gone.
  func receive(from responder: Responder, _ log: ChangeLog) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 8_192)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    guard count > 0 else { return false }
    // A listener has nothing to say.
    if isListening || isLast { return true }
    if received.isEmpty { deadline = Date() + Self.patience }
    received += buffer[..<count]
    answerRequests(responder, log)
    return true
  }

  /// Answers all requests that are complete, one behind the other.
  private func answerRequests(_ responder: Responder, _ log: ChangeLog) {
    while !isLast, !isListening {
      switch HTTPRequest.read(received) {
      case .incomplete: return
      case .refused(let status): refuse(status)
      case .request(let request, let length):
        received.removeFirst(length)
        answer(request, responder, log)
      }
    }
  }

  private func answer(_ request: HTTPRequest, _ responder: Responder, _ log: ChangeLog) {
    switch responder.answer(to: request, number: log.last) {
    case .response(let response):
      isLast = !request.keepsAlive
      send(response.bytes(withBody: request.method != "HEAD", keepsAlive: request.keepsAlive))
    case .events(let since):
      isListening = true
      send(
        """
        HTTP/1.1 200 OK\r
        Content-Type: text/event-stream\r
        Cache-Control: no-store\r
        Connection: keep-alive\r
        \r
        retry: 500\n\n
        """)
      for change in log.changes(since: since) { send(change.text) }
    }
  }

  /// A last answer, after which the connection ends.
  func refuse(_ status: HTTPStatus) {
    isLast = true
    received = []
    send(HTTPResponse.words(status).bytes(withBody: true, keepsAlive: false))
  }

  // MARK: - Sending

  func send(_ text: String) { send(Array(text.utf8)) }

  private func send(_ bytes: [UInt8]) {
    if toSend.isEmpty { deadline = Date() + Self.patience }
    toSend += bytes
  }

  /// Sends as much as the client takes; false where the connection is at its end.
  func flush() -> Bool {
    while !toSend.isEmpty {
      let count = toSend.withUnsafeBytes { bytes in
        Foundation.send(descriptor, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      toSend = toSend.dropFirst(count)
      deadline = Date() + Self.patience
    }
    toSend = []
    if isListening {
      deadline = .distantFuture
    } else if received.isEmpty {
      deadline = Date() + Self.idleTime
    }
    return !isLast
  }
}
