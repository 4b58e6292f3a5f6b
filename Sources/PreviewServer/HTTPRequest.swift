import Foundation

/// The head of a request, as far as a server of files needs it.
struct HTTPRequest: Equatable {
  var method: String
  /// Path and query, as sent.
  var target: String
  /// The headers by their lowercased names; of several with one name the last.
  var headers: [String: String]
  /// The connection stays open for another request.
  var keepsAlive: Bool

  /// What the bytes that came so far amount to.
  enum Reading: Equatable {
    /// The head is not complete.
    case incomplete
    /// A request, and how many bytes it took.
    case request(HTTPRequest, length: Int)
    /// No request that this server answers; the connection is closed behind the answer.
    case refused(HTTPStatus)
  }

  /// Bytes of a head; browsers send one or two thousand.
  static let longestHead = 16_384

  /// Reads the head at the beginning of `bytes`.
  static func read(_ bytes: some RandomAccessCollection<UInt8>) -> Reading {
    let head = bytes.prefix(longestHead)
    guard let end = end(of: head) else {
      return bytes.count >= longestHead ? .refused(.headTooLarge) : .incomplete
    }
    guard let text = String(validating: head.prefix(end), as: UTF8.self) else {
      return .refused(.badRequest)
    }
    var lines = text.components(separatedBy: "\r\n")
    let first = lines.removeFirst().split(separator: " ", omittingEmptySubsequences: false)
    guard first.count == 3, isToken(first[0]), first[1].hasPrefix("/") else {
      return .refused(.badRequest)
    }
    guard first[2] == "HTTP/1.1" || first[2] == "HTTP/1.0" else {
      return .refused(first[2].hasPrefix("HTTP/") ? .versionNotSupported : .badRequest)
    }
    guard let headers = headers(in: lines) else { return .refused(.badRequest) }
    // A body would be taken for the next request.
    if headers["transfer-encoding"] != nil || headers["content-length"].map({ $0 != "0" }) == true {
      return .refused(first[0] == "GET" ? .badRequest : .methodNotAllowed)
    }
    let connection = headers["connection"]?.lowercased()
    let request = HTTPRequest(
      method: String(first[0]), target: String(first[1]), headers: headers,
      keepsAlive: first[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive")
    return .request(request, length: end + 4)
  }

  /// Where the empty line begins that ends a head.
  private static func end(of head: some RandomAccessCollection<UInt8>) -> Int? {
    let bytes = Array(head)
    guard bytes.count >= 4 else { return nil }
    return (0...bytes.count - 4).first { bytes[$0..<$0 + 4].elementsEqual([13, 10, 13, 10]) }
  }

  private static func headers(in lines: [String]) -> [String: String]? {
    var headers: [String: String] = [:]
    for line in lines {
      guard let colon = line.firstIndex(of: ":"), isToken(line[..<colon]),
        !line.utf8.contains(where: { $0 < 0x20 && $0 != 0x09 })
      else { return nil }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      headers[line[..<colon].lowercased()] = value
    }
    return headers
  }

  /// Letters, digits and the marks that names of methods and headers may have.
  private static func isToken(_ text: Substring) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x5E...0x7A).contains(byte) || "!#$%&'*+-.|~".utf8.contains(byte)
      }
  }
}
