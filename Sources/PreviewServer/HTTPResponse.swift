/// An answer with its body.
struct HTTPResponse: Equatable {
  var status: HTTPStatus
  var contentType = "text/plain; charset=utf-8"
  /// Further headers, in order.
  var headers: [[String]] = []
  var body: [UInt8] = []

  /// A short answer in words.
  static func words(_ status: HTTPStatus, _ text: String? = nil) -> HTTPResponse {
    var response = HTTPResponse(status: status, body: Array((text ?? status.reason).utf8) + [10])
    if status == .methodNotAllowed { response.headers = [["Allow", "GET, HEAD"]] }
    return response
  }

  /// The bytes to send. To a HEAD request the body stays out, and its length is told all the same.
  func bytes(withBody: Bool, keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.reason)\r\n"
    head += "Content-Type: \(contentType)\r\nContent-Length: \(body.count)\r\n"
    // What changes while one looks at it must not come from a browser's memory.
    head += "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n"
    for header in headers { head += header.joined(separator: ": ") + "\r\n" }
    return Array((head + "\r\n").utf8) + (withBody ? body : [])
  }
}
