/// At most 256 colors that stand for all colors of some pictures.
///
/// Flat areas keep their exact color; the many mixtures along antialiased edges share one with
/// their neighbors.
struct Palette {
  /// Each 0xRRGGBB.
  let colors: [Int32]
  /// The index of the color that stands for each group of mixtures.
  private let indexOfGroup: [UInt8]
  private let bits: Int32

  /// The colors of the pictures, or nil where 256 cannot stand for them.
  init?(of canvases: [Canvas]) {
    let counts = Self.count(canvases)
    // Groups of 8 neighboring levels per component, or else of 16: an edge in 16 levels still
    // looks smooth.
    for bits: Int32 in [5, 4] {
      if let palette = Palette(counts: counts, bits: bits) {
        self = palette
        return
      }
    }
    return nil
  }

  private init?(counts: [Int32: Int], bits: Int32) {
    var commonest: [Int32: (color: Int32, count: Int)] = [:]
    for (color, count) in counts {
      let group = Self.group(color, bits: bits)
      let best = commonest[group]
      // The smaller color wins a tie, so that the same picture has the same bytes.
      if let best, (best.count, color) > (count, best.color) { continue }
      commonest[group] = (color, count)
    }
    guard commonest.count <= 256 else { return nil }
    var indexOfGroup = [UInt8](repeating: 0, count: 1 << (3 * bits))
    var colors: [Int32] = []
    for (group, best) in commonest.sorted(by: { $0.key < $1.key }) {
      indexOfGroup[Int(group)] = UInt8(colors.count)
      colors.append(best.color)
    }
    self.colors = colors
    self.indexOfGroup = indexOfGroup
    self.bits = bits
  }

  /// The index of the color that stands for 0xRRGGBB.
  func index(of color: Int32) -> UInt8 {
    indexOfGroup[Int(Self.group(color, bits: bits))]
  }

  private static func group(_ color: Int32, bits: Int32) -> Int32 {
    let drop = 8 - bits
    let red = (color >> 16 & 0xff) >> drop
    let green = (color >> 8 & 0xff) >> drop
    let blue = (color & 0xff) >> drop
    return (red << bits | green) << bits | blue
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
    }
    return counts
  }
}
