import Foundation

/// Why a port cannot be served on.
public struct PreviewServerError: Error, Equatable, CustomStringConvertible, Sendable {
  public var port: UInt16
  /// The system's error number.
  public var code: Int32

  public var description: String {
    let next = port < 65_535 ? port + 1 : 8000
    switch code {
    case EADDRINUSE:
      return "port \(port) is taken by another program: try --port \(next)"
    case EACCES:
      return "port \(port) is reserved for the system: try --port 8000"
    default:
      return "cannot serve on port \(port): \(String(cString: strerror(code))); try --port \(next)"
    }
  }
}
