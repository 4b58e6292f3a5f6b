/// Smooth random values over the plane, as grass, soil and clouds need them.
///
/// Every grid point has a random value of its own; between them it is interpolated.
struct ValueNoise {
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
  }

  /// In 0...1; it changes within a distance of 1.
  func callAsFunction(_ x: Float, _ y: Float) -> Float {
    let (left, top) = (x.rounded(.down), y.rounded(.down))
    let (column, row) = (Int(left), Int(top))
    let (across, down) = (smooth(x - left), smooth(y - top))
    let upper = mixed(value(column, row), value(column + 1, row), across)
    let lower = mixed(value(column, row + 1), value(column + 1, row + 1), across)
    return mixed(upper, lower, down)
  }

  /// The random value of a grid point, in 0..<1.
  func value(_ column: Int, _ row: Int) -> Float {
    var hash = seed ^ UInt64(bitPattern: Int64(column)) &* 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ UInt64(bitPattern: Int64(row))) &* 0xD1B5_4A32_D192_ED03
    hash ^= hash >> 31
    hash = hash &* 0x94D0_49BB_1331_11EB
    return Float(hash >> 40) / Float(1 << 24)
  }

  private func smooth(_ t: Float) -> Float { t * t * (3 - 2 * t) }
  private func mixed(_ a: Float, _ b: Float, _ t: Float) -> Float { a + (b - a) * t }
}
