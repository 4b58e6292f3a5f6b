/// The Unicode character map of a TrueType font: its `cmap` table in the formats 4 and 12 of the
/// OpenType specification.
struct CharacterMap {
  /// The characters with a glyph, or nil where the bytes have no such table.
  let ranges: [ClosedRange<UInt32>]?

  init(font bytes: [UInt8]) {
    ranges = Reader(bytes: bytes).unicodeRanges()
  }

  private struct Reader {
    let bytes: [UInt8]

    func short(_ offset: Int) -> Int? {
      guard offset >= 0, offset + 2 <= bytes.count else { return nil }
      return Int(bytes[offset]) << 8 | Int(bytes[offset + 1])
    }

    func long(_ offset: Int) -> Int? {
      guard let high = short(offset), let low = short(offset + 2) else { return nil }
      return high << 16 | low
    }

    func unicodeRanges() -> [ClosedRange<UInt32>]? {
      guard let table = table("cmap"), let count = short(table + 2) else { return nil }
      var best: [ClosedRange<UInt32>]?
      for index in 0..<count {
        let record = table + 4 + index * 8
        guard let platform = short(record), platform == 0 || platform == 3,
          let offset = long(record + 4), let format = short(table + offset)
        else { continue }
        // Format 12 also has the characters beyond the first 65,536.
        if format == 12 { return segmentsOf12(table + offset) }
        if format == 4 { best = segmentsOf4(table + offset) }
      }
      return best
    }

    func table(_ name: String) -> Int? {
      guard let count = short(4) else { return nil }
      for index in 0..<count {
        let record = 12 + index * 16
        guard record + 16 <= bytes.count else { return nil }
        if bytes[record..<record + 4].elementsEqual(name.utf8) { return long(record + 8) }
      }
      return nil
    }

    func segmentsOf12(_ start: Int) -> [ClosedRange<UInt32>]? {
      guard let count = long(start + 12), start + 16 + count * 12 <= bytes.count else {
        return nil
      }
      return (0..<count).compactMap { index in
        let group = start + 16 + index * 12
        guard let first = long(group), let last = long(group + 4), first <= last else {
          return nil
        }
        return UInt32(first)...UInt32(last)
      }
    }

    func segmentsOf4(_ start: Int) -> [ClosedRange<UInt32>]? {
      guard let doubled = short(start + 6) else { return nil }
      return stride(from: 0, to: doubled, by: 2).compactMap { step in
        guard let last = short(start + 14 + step), let first = short(start + 16 + doubled + step),
          first <= last, first != 0xffff
        else { return nil }
        return UInt32(first)...UInt32(last)
      }
    }
  }
}
