import Foundation

/// The search index as a script file: what a page opened from a disk can load where a request
/// could not.
struct SearchIndex: Encodable {
  /// Each page's address and title.
  private(set) var pages: [[String]] = []
  private var entries: [Entry] = []

  /// `[page's number, anchor, heading, text, names in code]`, an array to save the keys; the names
  /// have blanks between them.
  private struct Entry: Encodable {
    var page: Int
    var content: SearchEntry

    func encode(to encoder: any Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(page)
      try container.encode(content.anchor)
      try container.encode(content.heading)
      try container.encode(content.text)
      try container.encode(content.names.joined(separator: " "))
    }
  }

  /// Adds the places of a page at `address`, from the site's root.
  mutating func add(_ page: SearchEntries, of address: String) {
    pages.append([address, page.title])
    entries += page.entries.map { Entry(page: pages.count - 1, content: $0) }
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
