/// The innermost loop of the weight's gradient in lanes.
///
/// Legend: R filters, T terms; a term is a channel and a column of the kernel, all of them in one row of
/// the kernel. The R × T sums stay in vector registers, sixteen partial sums of each, while for every
/// place of the output the R vectors of its gradient meet the T vectors of pixels of the input.
enum LaneProductTile<let filters: Int, let terms: Int> {
  /// Writes the sums, filter by filter, to `sums`, which has room for whole blocks of sixteen.
  static func addUp(
    _ x: UnsafePointer<Float>, _ dy: UnsafePointer<Float>, _ walk: LaneProductWalk,
    into sums: UnsafeMutablePointer<Float>
  ) {
    if walk.whole == 0..<walk.columns {
      addUpInside(x, dy, walk, into: sums)
    } else {
      addUpWithBorder(x, dy, walk, into: sums)
    }
  }

  @inline(never)
  private static func addUpInside(
    _ x: UnsafePointer<Float>, _ dy: UnsafePointer<Float>, _ walk: LaneProductWalk,
    into sums: UnsafeMutablePointer<Float>
  ) {
    addUp(x, dy, walk, hasBorder: false, into: sums)
  }

  @inline(never)
  private static func addUpWithBorder(
    _ x: UnsafePointer<Float>, _ dy: UnsafePointer<Float>, _ walk: LaneProductWalk,
    into sums: UnsafeMutablePointer<Float>
  ) {
    addUp(x, dy, walk, hasBorder: true, into: sums)
  }

  @inline(__always)
  private static func addUp(
    _ x: UnsafePointer<Float>, _ dy: UnsafePointer<Float>, _ walk: LaneProductWalk,
    hasBorder: Bool, into sums: UnsafeMutablePointer<Float>
  ) {
    var products = InlineArray<filters, InlineArray<terms, Vector>>(
      repeating: InlineArray<terms, Vector>(repeating: .zero))
    var offsets = InlineArray<terms, Int>(repeating: 0)
    for t in 0..<terms {
      offsets[t] = t / walk.taps &* walk.channelStep &+ t % walk.taps &* walk.tapStep
    }
    for bundle in 0..<walk.bundles {
      for row in 0..<walk.rows {
        var pixels = x + (bundle &* walk.sourceBundle &+ row &* walk.sourceRow)
        var gradient = dy + (bundle &* walk.gradientBundle &+ row &* walk.gradientRow)
        for column in 0..<walk.columns {
          var factors = InlineArray<terms, Vector>(repeating: .zero)
          if !hasBorder || walk.whole.contains(column) {
            for t in 0..<terms { factors[t] = loadVector(pixels + offsets[t]) }
          } else {
            // Some taps find no pixel.
            for t in 0..<terms where walk.inside(t % walk.taps, column) {
              factors[t] = loadVector(pixels + offsets[t])
            }
          }
          for r in 0..<filters {
            let value = loadVector(gradient + r &* walk.filterStep)
            for t in 0..<terms {
              products[r][t] = multiplyAdd(factors[t], value, products[r][t])
            }
          }
          pixels += walk.placeStep
          gradient += LaneShape.lanes
        }
      }
    }
    for r in 0..<filters {
      for t in 0..<terms {
        store(products[r][t], to: sums + (r &* terms &+ t) &* LaneShape.lanes)
      }
    }
  }
}

/// The steps of a `LaneProductTile` through memory, in floats, and how many there are.
struct LaneProductWalk {
  var bundles: Int
  var rows: Int
  var columns: Int
  /// Of the terms, how many are neighboring columns of the kernel in one channel.
  var taps: Int
  /// The columns of the output for which all taps find a pixel.
  var whole: Range<Int>
  /// Where the first column of the output meets the first tap, how far on the next of each, and how
  /// many pixels a row of the input has.
  var columnOfFirstTap: Int
  var tapColumns: Int
  var placeColumns: Int
  var sourceColumns: Int
  /// Floats from one bundle, row, channel, column of the kernel and place to the next.
  var sourceBundle: Int
  var sourceRow: Int
  var channelStep: Int
  var tapStep: Int
  var placeStep: Int
  var gradientBundle: Int
  var gradientRow: Int
  var filterStep: Int

  /// Whether a tap finds a pixel from a column of the output.
  @inline(__always)
  func inside(_ tap: Int, _ column: Int) -> Bool {
    let pixel = columnOfFirstTap &+ tap &* tapColumns &+ column &* placeColumns
    return pixel >= 0 && pixel < sourceColumns
  }
}
