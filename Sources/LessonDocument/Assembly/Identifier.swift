import Foundation

/// The ids of sections and headings.
enum Identifier {
  static func isValid(_ id: String) -> Bool {
    guard let first = id.utf8.first, Ascii.isAlphanumeric(first) else { return false }
    return id.utf8.allSatisfy { Ascii.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5F }
  }

  /// An id made from a title, in which values do not count: they change.
  static func slug(of title: [Inline]) -> String {
    let words = title.filter { if case .value = $0 { false } else { true } }
    return slug(words.plainText)
  }

  /// An id made from a title: its letters and digits without accents, in lower case, words parted
  /// by hyphens; `section` where nothing is left of it.
  static func slug(_ title: String) -> String {
    let isAscii = title.utf8.allSatisfy { $0 < 0x80 }
    let plain = isAscii ? title : title.folding(options: .diacriticInsensitive, locale: nil)
    let words = plain.lowercased().utf8.split { !Ascii.isAlphanumeric($0) }
    let slug = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return slug.isEmpty ? "section" : slug
  }
}
