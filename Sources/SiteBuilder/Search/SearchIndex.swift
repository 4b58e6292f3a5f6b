import Foundation

/// The search index as a script file: what a page opened from a disk can load where a request
/// could not.
struct SearchIndex: Encodable {
  /// Each page's address and title.
  private(set) var pages: [[String]] = []
  private var entries: [Entry] = []

  /// `[page's number, anchor, heading, text]`, an array to save the names.
  private struct Entry: Encodable {
    var page: Int
    var content: SearchEntry

    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(page)
      try container.encode(content.anchor)
      try container.encode(content.heading)
      try container.encode(content.text)
    }
  }

  mutating func add(_ entries: [SearchEntry], of address: String, title: String) {
    pages.append([address, title])
    self.entries += entries.map { Entry(page: pages.count - 1, content: $0) }
  }

  /// The script; JSON is JavaScript.
  func script() -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    // Only numbers that are not finite cannot be encoded, and there are none.
    let json = (try? encoder.encode(self)) ?? Data("{\"entries\":[],\"pages\":[]}".utf8)
    return Array("window.lessonsSearchIndex = ".utf8) + json + Array(";\n".utf8)
  }
}
