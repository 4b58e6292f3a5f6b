/// The innermost loop of convolutions in lanes, forward and to the input's gradient.
///
/// Legend: R rows (filters of the output), Q neighboring places of one of its rows. The R × Q sums, of
/// sixteen images each, stay in vector registers while all terms are added: a term is a channel c, a
/// row i and a column j of the kernel, which meets the R weights w[c, i, j, 0..<R] with the Q vectors
/// of pixels x[c, i, j + 0..<Q]. Each vector that is loaded is used R times and each weight Q times, so
/// one multiplication can begin in every cycle.
enum LaneSumTile<let rows: Int, let places: Int> {
  @inline(never)
  static func addUp(
    _ x: UnsafePointer<Float>, weights w: UnsafePointer<Float>, _ walk: LaneWalk,
    start: UnsafePointer<Float>, into y: UnsafeMutablePointer<Float>, used: Int
  ) {
    var sums = InlineArray<rows, InlineArray<places, Vector>>(
      repeating: InlineArray<places, Vector>(repeating: .zero))
    for r in 0..<rows {
      for q in 0..<places { sums[r][q] = Vector(repeating: start[r]) }
    }
    for c in 0..<walk.channels {
      for i in 0..<walk.tapRows {
        var source = x + (c &* walk.channelStep &+ i &* walk.tapRowStep)
        var weight = w + (c &* walk.weightChannelStep &+ i &* walk.weightRowStep)
        for _ in 0..<walk.tapColumns {
          var pixels = InlineArray<places, Vector>(repeating: .zero)
          for q in 0..<places { pixels[q] = loadVector(source + q &* walk.placeStep) }
          for r in 0..<rows {
            let factor = Vector(repeating: weight[r])
            for q in 0..<places {
              sums[r][q] = multiplyAdd(pixels[q], factor, sums[r][q])
            }
          }
          source += walk.tapColumnStep
          weight += walk.weightColumnStep
        }
      }
    }
    for r in 0..<rows where r < used {
      for q in 0..<places {
        store(sums[r][q], to: y + (r &* walk.targetPlane &+ q &* walk.targetStep))
      }
    }
  }
}

/// `LaneSumTile.addUp` of some size.
typealias LaneSumTileFunction = (
  _ x: UnsafePointer<Float>, _ weights: UnsafePointer<Float>, _ walk: LaneWalk,
  _ start: UnsafePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ used: Int
) -> Void

/// The steps of a `LaneSumTile` through memory, in floats, and how many there are.
struct LaneWalk {
  var channels: Int
  var tapRows: Int
  var tapColumns: Int
  /// From a source vector to that of the next channel, row and column of the kernel, and place.
  var channelStep: Int
  var tapRowStep: Int
  var tapColumnStep: Int
  var placeStep: Int
  /// From the weights of a term to those of the next channel, row and column.
  var weightChannelStep: Int
  var weightRowStep: Int
  var weightColumnStep: Int
  /// From a target vector to that of the next filter and place.
  var targetPlane: Int
  var targetStep: Int

  /// Where a channel has a single term, lets the innermost loop run over the channels.
  mutating func makeChannelsInnermost() {
    tapColumns = channels
    tapColumnStep = channelStep
    weightColumnStep = weightChannelStep
    channels = 1
  }
}
