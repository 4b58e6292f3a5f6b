/// Text in HTML: the five characters that could become markup, escaped and back.
///
/// The law: `unescaped(escaped(text)) == text` for every text.
enum HTMLText {
  /// The text with `&`, `<`, `>`, `"` and `'` replaced, fit for content and quoted attributes.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { replacement(for: $0) != nil }) else { return text }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 32)
    for byte in text.utf8 {
      if let replacement = replacement(for: byte) {
        replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that `escaped` was given.
  static func unescaped(_ html: String) -> String {
    var text = ""
    var rest = Substring(html)
    while let ampersand = rest.firstIndex(of: "&") {
      text += rest[..<ampersand]
      rest = rest[ampersand...]
      if let (entity, character) = entities.first(where: { rest.hasPrefix($0.0) }) {
        text.append(character)
        rest = rest.dropFirst(entity.count)
      } else {
        text.append("&")
        rest = rest.dropFirst()
      }
    }
    return text + rest
  }

  private static let entities: [(String, Character)] = [
    ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"),
  ]

  private static func replacement(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    default: nil
    }
  }
}
