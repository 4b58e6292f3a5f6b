import Foundation
import Tensors

/// A picture that is painted layer by layer: what stands behind, stems and leaves, heads, light.
///
/// Coordinates are parts of the picture's side, x to the right and y downwards.
struct FlowerScene {
  /// What stands behind the flowers.
  enum Backdrop: CaseIterable {
    case meadow
    case sky
    case soil
    case shade
    case fence
  }

  private let side: Int
  private var colors: [FlowerColor]
  private let noise: ValueNoise

  init(side: Int, backdrop: Backdrop, using generator: inout Generator) {
    self.side = side
    noise = ValueNoise(seed: generator.next())
    colors = [FlowerColor](repeating: .zero, count: side * side)
    let tint = Float.random(in: 0.8...1.15, using: &generator)
    let horizon = Float.random(in: 0.45...0.75, using: &generator)
    let noise = noise
    paint(x: 0...1, y: 0...1) { x, y in
      (Self.color(of: backdrop, x, y, horizon: horizon, noise: noise) * tint, 1)
    }
  }

  private static func color(
    of backdrop: Backdrop, _ x: Float, _ y: Float, horizon: Float, noise: ValueNoise
  ) -> FlowerColor {
    let grain = noise(x * 9, y * 9) * 0.6 + noise(x * 40, y * 18) * 0.4
    let grass = FlowerColor(0.20, 0.42, 0.14) * (0.55 + 0.9 * grain)
    switch backdrop {
    case .meadow: return grass
    case .sky:
      let clouds = noise(x * 4 + 50, y * 7)
      let sky = FlowerColor(0.45, 0.66, 0.92) * (0.85 + 0.15 * y) + 0.25 * clouds * clouds
      return y < horizon ? sky : grass
    case .soil: return FlowerColor(0.36, 0.26, 0.18) * (0.5 + 0.9 * grain)
    case .shade: return FlowerColor(0.10, 0.14, 0.10) * (0.5 + grain)
    case .fence: return y < 0.78 ? fence(x, y, noise) : grass
    }
  }

  /// Upright boards with gaps, two rails, and sky above.
  private static func fence(_ x: Float, _ y: Float, _ noise: ValueNoise) -> FlowerColor {
    let board = x * 6
    let place = board - board.rounded(.down)
    let grain = 0.86 + 0.14 * noise(x * 70, y * 5)
    let tip = 0.16 + 0.08 * abs(place - 0.44)
    if place < 0.88, y > tip {
      return FlowerColor(0.74, 0.69, 0.60) * grain * (0.9 + 0.1 * noise.value(Int(board), 0))
    }
    let isRail = (0.26..<0.33).contains(y) || (0.60..<0.67).contains(y)
    if isRail { return FlowerColor(0.50, 0.44, 0.36) * grain }
    return y < 0.5 ? FlowerColor(0.55, 0.72, 0.93) : FlowerColor(0.16, 0.28, 0.12)
  }

  /// Paints a stem from a head's middle to the ground, with a leaf on each side.
  mutating func addStem(
    fromX x0: Float, y y0: Float, lean: Float, width: Float, leaf: Float
  ) {
    let soft = 1.5 / Float(side)
    func middle(_ y: Float) -> Float { x0 + lean * (y - y0) * (y - y0) }
    let green = FlowerColor(0.24, 0.46, 0.16)
    paint(x: -1...2, y: y0...1) { x, y in
      let shade = 0.8 + 0.3 * (x - middle(y)) / width
      return (green * shade, min(max((width - abs(x - middle(y))) / soft + 0.5, 0), 1))
    }
    for direction: Float in [-1, 1] {
      let (cy, length) = (y0 + 0.62 * (1 - y0) + 0.06 * direction, leaf)
      let cx = middle(cy) + direction * length * 0.7
      paint(x: cx - length...cx + length, y: cy - length...cy + length) { x, y in
        // An ellipse that points up and outwards.
        let (dx, dy) = (x - cx, y - cy)
        let along = (dx * direction - dy * 0.7) / length
        let across = (dx * 0.7 * direction + dy) / (length * 0.28)
        let distance = 1 - (along * along + across * across).squareRoot()
        let vein: Float = abs(across) < 0.12 ? 0.8 : 1
        return (green * (0.85 * vein), min(max(distance * length * 0.3 / soft + 0.5, 0), 1))
      }
    }
  }

  /// Paints a head around a middle; `tilt` squeezes it, as a flower that looks aside.
  mutating func add(
    _ head: FlowerHead, x cx: Float, y cy: Float, radius: Float, tilt: Float, turn: Float
  ) {
    var head = head
    head.softness = 1.4 / (Float(side) * radius)
    let (cosine, sine) = (cosf(turn), sinf(turn))
    let reach = 1.15 * radius
    paint(x: cx - reach...cx + reach, y: cy - reach...cy + reach) { x, y in
      let (dx, dy) = ((x - cx) / radius, (y - cy) / radius)
      return head.sample(dx * cosine + dy * sine, (dy * cosine - dx * sine) / tilt)
    }
  }

  /// The picture as a camera takes it: light from one side, and noise.
  func developed(using generator: inout Generator) -> PixelImage {
    let light = Float.random(in: 0.75...1.2, using: &generator)
    let slope = Float.random(in: -0.35...0.35, using: &generator)
    let grain = Float.random(in: 0.01...0.04, using: &generator)
    let plane = side * side
    var pixels = [UInt8](repeating: 0, count: 3 * plane)
    for place in 0..<plane {
      let x = Float(place % side) / Float(side) - 0.5
      let noise = Float.random(in: -grain...grain, using: &generator)
      for channel in 0..<3 {
        let value = colors[place][channel] * (light + slope * x) + noise
        pixels[channel * plane + place] = UInt8(min(max(value * 255, 0), 255).rounded())
      }
    }
    return PixelImage(channels: 3, height: side, width: side, pixels: pixels)
  }

  /// Lays a color over each place in a rectangle, as far as the layer covers it.
  private mutating func paint(
    x xs: ClosedRange<Float>, y ys: ClosedRange<Float>,
    _ layer: (Float, Float) -> (color: FlowerColor, cover: Float)
  ) {
    let step = 1 / Float(side)
    for row in pixels(ys) {
      for column in pixels(xs) {
        let (color, cover) = layer((Float(column) + 0.5) * step, (Float(row) + 0.5) * step)
        if cover > 0 {
          let place = row * side + column
          colors[place] += (color - colors[place]) * cover
        }
      }
    }
  }

  /// The pixels along one axis whose middles may lie in a range.
  private func pixels(_ range: ClosedRange<Float>) -> Range<Int> {
    let first = min(max(0, Int(range.lowerBound * Float(side))), side)
    let last = min(max(first, Int((range.upperBound * Float(side)).rounded(.up))), side)
    return first..<last
  }
}
