import Foundation

/// Where a loaded library lies in memory.
enum MappedLibrary {
  /// The addresses of the library that holds `address`, from its first byte to its last, as the
  /// kernel lists them: `7f86…-7f87… r-xp 00001000 fd:00 42 /path/section.so`.
  static func addresses(around address: UInt) -> Range<UInt>? {
    // The kernel makes this file as it is read and gives its size as 0, so read it to its end.
    guard let maps = FileHandle(forReadingAtPath: "/proc/self/maps"),
      let bytes = try? maps.readToEnd()
    else { return nil }
    let mappings = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .compactMap(Mapping.init)
    guard let path = mappings.first(where: { $0.range.contains(address) })?.path else { return nil }
    let ranges = mappings.filter { $0.path == path }.map(\.range)
    guard let start = ranges.map(\.lowerBound).min(), let end = ranges.map(\.upperBound).max()
    else { return nil }
    return start..<end
  }

  private struct Mapping {
    var range: Range<UInt>
    var path: Substring

    init?(_ line: Substring) {
      let fields = line.split(separator: " ", maxSplits: 5)
      let bounds = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard fields.count == 6, bounds.count == 2, bounds[0] < bounds[1] else { return nil }
      range = bounds[0]..<bounds[1]
      path = fields[5]
    }
  }
}
