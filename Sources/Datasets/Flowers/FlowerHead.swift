import Foundation
import Tensors

/// The head of a flower: at each place its color, and how much of it covers what lies behind.
///
/// Coordinates are those of the flower: (0, 0) is its middle, 1 its radius, v points downwards.
struct FlowerHead {
  let kind: FlowerKind
  private let color: FlowerColor
  private let petals: Int
  private let turn: Float
  /// A dandelion whose seeds are ready to fly.
  private let isSeedHead: Bool
  private let noise: ValueNoise

  /// The width of a soft edge, in radii: about one pixel.
  var softness: Float = 0.05

  init(_ kind: FlowerKind, using generator: inout Generator) {
    self.kind = kind
    let colors = kind.petalColors
    let shade = Float.random(in: 0.85...1.1, using: &generator)
    color = colors[Int.random(in: 0..<colors.count, using: &generator)] * shade
    petals =
      switch kind {
      case .daisy: Int.random(in: 11...20, using: &generator)
      case .sunflower: Int.random(in: 16...26, using: &generator)
      case .dandelion: Int.random(in: 36...56, using: &generator)
      case .rose, .tulip: 5
      }
    turn = Float.random(in: 0..<2 * .pi, using: &generator)
    isSeedHead = kind == .dandelion && Float.random(in: 0..<1, using: &generator) < 0.3
    noise = ValueNoise(seed: generator.next())
  }

  /// The color at a place, and its cover in 0...1.
  func sample(_ u: Float, _ v: Float) -> (color: FlowerColor, cover: Float) {
    switch kind {
    case .daisy: daisy(u, v)
    case .dandelion: isSeedHead ? seedHead(u, v) : dandelion(u, v)
    case .rose: rose(u, v)
    case .sunflower: sunflower(u, v)
    case .tulip: tulip(u, v)
    }
  }

  // MARK: - Kinds

  private func daisy(_ u: Float, _ v: Float) -> (FlowerColor, Float) {
    let radius = (u * u + v * v).squareRoot()
    if radius < 0.28 {
      return (FlowerColor(0.93, 0.72, 0.10) * (0.8 + 0.3 * noise(u * 25, v * 25)), 1)
    }
    let petal = petal(u, v, shift: 0, width: 0.4, isPointed: false)
    return (color * (0.72 + 0.28 * petal.light), petal.cover)
  }

  private func sunflower(_ u: Float, _ v: Float) -> (FlowerColor, Float) {
    let radius = (u * u + v * v).squareRoot()
    if radius < 0.48 {
      let seeds = 0.6 + 0.8 * noise(u * 22, v * 22) * (0.6 + radius)
      return (FlowerColor(0.30, 0.18, 0.08) * seeds, 1)
    }
    let front = petal(u, v, shift: 0, width: 0.46, isPointed: true)
    let back = petal(u, v, shift: 0.5, width: 0.46, isPointed: true)
    let light = 0.7 + 0.3 * front.light
    let shaded = 0.62 * (1 - front.cover) + light * front.cover
    return (color * shaded, max(front.cover, back.cover))
  }

  private func dandelion(_ u: Float, _ v: Float) -> (FlowerColor, Float) {
    let radius = (u * u + v * v).squareRoot()
    let ray = petal(u, v, shift: 0, width: 0.46, isPointed: true)
    let cover = max(ray.cover, covers(0.7 - radius))
    return (color * (0.66 + 0.34 * ray.light - 0.18 * (1 - radius)), cover)
  }

  private func seedHead(_ u: Float, _ v: Float) -> (FlowerColor, Float) {
    let radius = (u * u + v * v).squareRoot()
    if radius < 0.13 { return (FlowerColor(0.45, 0.40, 0.28), 1) }
    let spokes = petal(u, v, shift: 0, width: 0.16, isPointed: false).cover
    let fluff = covers(0.97 - radius) * (0.35 + 0.5 * noise(u * 14, v * 14) * radius)
    return (FlowerColor(0.93, 0.93, 0.92), min(1, max(0.8 * spokes, fluff)))
  }

  private func rose(_ u: Float, _ v: Float) -> (FlowerColor, Float) {
    let radius = (u * u + v * v).squareRoot()
    let angle = atan2f(v, u) + turn
    let rim = 0.88 + 0.10 * cosf(5 * angle)
    // Petals wind inwards; each is dark where the next one covers it.
    let winding = 3.6 * radius.squareRoot() + angle * 2 / (2 * .pi)
    let layer = winding - winding.rounded(.down)
    let light = 0.48 + 0.52 * layer - 0.22 * (1 - radius)
    return (color * light, covers(rim - radius))
  }

  private func tulip(_ u: Float, _ v: Float) -> (FlowerColor, Float) {
    // Seen from the side: a cup with three tips.
    let side = 0.64 * (max(0, 1 - (v - 0.05) * (v - 0.05) / 0.9)).squareRoot()
    let tips = -0.55 - 0.38 * abs(cosf(1.5 * .pi * u / 0.64))
    let cover = min(covers(side - abs(u)), min(covers(v - tips), covers(0.95 - v)))
    // The petal in front is lighter, and a dark line parts it from the others.
    let edge = 0.34 * (max(0, 1 - v * v)).squareRoot() + 0.04
    let light: Float = abs(u) < edge ? 0.95 - 0.25 * abs(u) / 0.34 : 0.62
    let line: Float = abs(abs(u) - edge) < 0.04 ? 0.75 : 1
    return (color * (light * line - 0.12 * v), cover)
  }

  // MARK: - Parts

  /// The petal at a place: how much of it is there, and how bright it is along its middle.
  ///
  /// - Parameters:
  ///   - shift: by which part of a petal all are turned.
  ///   - width: half a petal's width as a part of its sector, up to 0.5.
  private func petal(
    _ u: Float, _ v: Float, shift: Float, width: Float, isPointed: Bool
  ) -> (cover: Float, light: Float) {
    let radius = (u * u + v * v).squareRoot()
    let sector = (atan2f(v, u) + turn) / (2 * .pi) * Float(petals) + shift
    let number = sector.rounded(.down)
    let aside = abs(sector - number - 0.5)
    let length = 0.82 + 0.18 * noise.value(Int(number), shift == 0 ? 0 : 1)
    let along = min(radius / length, 1)
    let profile =
      isPointed ? powf(1 - along, 0.55) * 1.5 : (max(0, 1 - powf(along, 6))).squareRoot()
    // From a part of the sector to a length at this radius.
    let distance = (min(width, width * profile) - aside) * radius * 2 * .pi / Float(petals)
    let inside = min(covers(distance), covers(length - radius))
    return (inside, 1 - aside / 0.5 * 0.8)
  }

  /// 1 inside, 0 outside, between them a soft edge.
  private func covers(_ distance: Float) -> Float {
    min(max(distance / softness + 0.5, 0), 1)
  }
}
