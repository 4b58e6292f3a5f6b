import Foundation

extension Event {
  /// The event as one line of JSON, without the line feed.
  public func jsonLine() throws -> Data {
    try JSONEncoder.tolerant.encode(self)
  }

  /// Reads an event back from its line of JSON.
  public init(jsonLine: Data) throws {
    self = try JSONDecoder.tolerant.decode(Event.self, from: jsonLine)
  }
}
