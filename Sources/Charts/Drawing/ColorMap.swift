/// Which color stands for which value.
struct ColorMap {
  let stops: [Color]
  let lower: Double
  let upper: Double

  /// A map over the values: from dark to bright where all have one sign, or two hues that meet
  /// at 0.
  init(for values: [[Double]], range: ClosedRange<Double>?, theme: Theme) {
    let finite = values.joined().filter(\.isFinite)
    let least = range?.lowerBound ?? finite.min() ?? 0
    let most = range?.upperBound ?? finite.max() ?? 1
    if least < 0, most > 0 {
      let reach = max(-least, most)
      (lower, upper) = range == nil ? (-reach, reach) : (least, most)
      stops = Self.diverging(theme)
    } else {
      (lower, upper) = (least, most)
      stops = Self.viridis
    }
  }

  func color(_ value: Double, missing: Color) -> Color {
    guard value.isFinite else { return missing }
    return color(share: upper > lower ? (value / 2 - lower / 2) / (upper / 2 - lower / 2) : 0.5)
  }

  /// The color at a place in 0...1 along the map.
  func color(share: Double) -> Color {
    let place = min(max(share, 0), 1) * Double(stops.count - 1)
    let index = min(Int(place), stops.count - 2)
    return stops[index].mixed(with: stops[index + 1], share: place - Double(index))
  }

  /// Nine points of the map by van der Walt and Smith, even in lightness and safe for the
  /// color-blind.
  private static let viridis = [
    0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725,
  ].map(Color.init)

  private static func diverging(_ theme: Theme) -> [Color] {
    switch theme {
    case .light: [0x05476f, 0x4b95c4, 0xf5f5f3, 0xe28743, 0x8a3c00].map(Color.init)
    case .dark: [0x9ad6fb, 0x2f7fb5, 0x24272e, 0xc25d1d, 0xffc08f].map(Color.init)
    }
  }
}
