import Foundation

/// Loads what a Python script recorded from PyTorch into `Recordings/`.
struct Recording<Case: Decodable & Sendable>: Decodable, Sendable {
  /// The script that made the recording; run it again to renew it.
  var generator: String
  var versions: [String: String]
  var seed: Int
  var cases: [Case]

  /// Reads a recording from beside the tests.
  static func load(_ name: String) throws -> Recording {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let file = tests.appending(path: "Recordings/\(name).json")
    return try JSONDecoder().decode(Recording.self, from: Data(contentsOf: file))
  }
}
