/// Comments, the only HTML that a lesson may hold; they are dropped.
enum HTMLComment {
  /// The place behind the first `-->`.
  static func end(in text: Substring.UTF8View) -> Substring.Index? {
    var rest = text
    while let dash = rest.firstIndex(of: UInt8(ascii: "-")) {
      rest = rest[dash...]
      if rest.starts(with: "-->".utf8) { return rest.index(dash, offsetBy: 3) }
      rest = rest.dropFirst()
    }
    return nil
  }
}
