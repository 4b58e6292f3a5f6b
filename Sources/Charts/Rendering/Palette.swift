/// At most 256 colors that stand for all colors of some pictures.
///
/// The commonest colors are kept exactly, above all those of flat areas; of the many mixtures
/// along antialiased edges the rare ones become the nearest of the kept.
struct Palette {
  /// Each 0xRRGGBB.
  let colors: [Int32]
  private let indices: [Int32: UInt8]

  /// More colors than this are those of a photo, which needs them all.
  private static let mostDistinct = 8_192
  /// So many of the commonest colors are kept in any case: flat areas and heat maps.
  private static let exact = 128
  /// How far a color may lie from the one that stands for it, in steps of 1/255 from black to
  /// white; the wider ones only where the finer do not suffice.
  private static let distances: [Int32] = [6, 10, 16, 24]

  /// The colors of the pictures, or nil where 256 cannot stand for them.
  init?(of canvases: [Canvas]) {
    let counts = Self.count(canvases)
    guard counts.count <= Self.mostDistinct else { return nil }
    // The smaller color wins a tie, so that the same picture has the same bytes.
    let sorted = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
    for distance in Self.distances {
      if let palette = Palette(sorted: sorted, within: distance * distance * 3) {
        self = palette
        return
      }
    }
    return nil
  }

  /// Keeps the first colors, and of the others each that has none near it; nil where that makes
  /// more than 256.
  private init?(sorted: [Int32], within largest: Int32) {
    var kept: [Int32] = []
    var indices: [Int32: UInt8] = [:]
    for color in sorted {
      let (index, distance) = Self.nearest(to: color, in: kept)
      if kept.count >= Self.exact, distance <= largest {
        indices[color] = UInt8(index)
      } else {
        guard kept.count < 256 else { return nil }
        indices[color] = UInt8(kept.count)
        kept.append(color)
      }
    }
    colors = kept
    self.indices = indices
  }

  /// The index of the color that stands for 0xRRGGBB.
  func index(of color: Int32) -> UInt8 { indices[color] ?? 0 }

  private static func nearest(to color: Int32, in colors: [Int32]) -> (Int, Int32) {
    var best = (index: 0, distance: Int32.max)
    for (index, other) in colors.enumerated() {
      let red = (color >> 16 & 0xff) - (other >> 16 & 0xff)
      let green = (color >> 8 & 0xff) - (other >> 8 & 0xff)
      let blue = (color & 0xff) - (other & 0xff)
      let distance = red * red + green * green + blue * blue
      if distance < best.distance { best = (index, distance) }
    }
    return best
  }

  private static func count(_ canvases: [Canvas]) -> [Int32: Int] {
    var counts: [Int32: Int] = [:]
    for canvas in canvases {
      for y in 0..<canvas.height {
        let row = canvas.row(y)
        var x = 0
        while x < canvas.width {
          let color = row[x]
          let start = x
          // Most pixels equal their neighbor: one look-up serves the run.
          repeat { x += 1 } while x < canvas.width && row[x] == color
          counts[color, default: 0] += x - start
        }
      }
      if counts.count > mostDistinct { break }
    }
    return counts
  }
}
