import Foundation
import Tensors

/// Colored shapes that the program draws itself, so that lessons on color pictures run offline:
/// 5,000 training and 1,000 test images of 32×32 pixels in ten classes.
///
/// Color, size, direction and place say nothing about the class, and neither does the ground: two
/// colors that run into one another, with smaller shapes strewn over it.
public enum ColoredShapes {
  public static let trainCount = 5_000
  public static let testCount = 1_000

  public static let classNames = ShapeOutlines.names

  /// Draws a part of the set.
  public static func load(split: Split, count: Int? = nil, seed: UInt64 = 1) -> ImageArray {
    let count = count ?? (split == .train ? trainCount : testCount)
    let labels = drawnLabels(count: count, classes: classNames.count)
    let side = ShapeRaster.side
    let pixels = drawnPixels(count: count, size: 3 * side * side, split: split, seed: seed) {
      index, generator in draw(labels[index], using: &generator)
    }
    do {
      return try ImageArray(
        name: "generated colored shapes, \(split.title)", classNames: classNames, channels: 3,
        height: side, width: side, pixels: pixels, labels: labels)
    } catch {
      fatalError("the colored shapes do not fit together: \(error)")
    }
  }

  private static func draw(_ shape: Int, using generator: inout Generator) -> [UInt8] {
    let grounds = [color(using: &generator), color(using: &generator)]
    let angle = Float.random(in: 0..<2 * .pi, using: &generator)
    var raster = ShapeRaster(
      from: grounds[0], to: grounds[1], along: Point(cos(angle), sin(angle)))
    for _ in 0..<Int.random(in: 0...3, using: &generator) {
      let other = Int.random(in: 0..<classNames.count, using: &generator)
      let place = Placing(radius: 1.5...3, shift: 15, using: &generator)
      raster.fill(place.lines(of: other), with: color(using: &generator))
    }
    let place = Placing(radius: 8...12, shift: 3, using: &generator)
    raster.fill(place.lines(of: shape), with: color(unlike: grounds, using: &generator))
    return raster.values.map { value in
      let noise = Float.random(in: -0.06...0.06, using: &generator)
      return UInt8(min(max((value + noise) * 255, 0), 255))
    }
  }

  private static func color(using generator: inout Generator) -> [Float] {
    (0..<3).map { _ in .random(in: 0.05...0.95, using: &generator) }
  }

  /// A color that stands out from others; the last of many where none does.
  private static func color(
    unlike others: [[Float]], using generator: inout Generator
  ) -> [Float] {
    var candidate = color(using: &generator)
    for _ in 0..<50 where others.contains(where: { distance($0, candidate) < 0.55 }) {
      candidate = color(using: &generator)
    }
    return candidate
  }

  private static func distance(_ first: [Float], _ second: [Float]) -> Float {
    zip(first, second).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }
}

/// Where a shape lies in a picture: its size, direction and place.
private struct Placing {
  /// Pixels.
  private let center: Point
  private let radius: Point
  /// Radians.
  private let angle: Float

  /// Anywhere up to `shift` pixels from the middle.
  init(radius range: ClosedRange<Float>, shift: Float, using generator: inout Generator) {
    func draw(_ range: ClosedRange<Float>) -> Float { .random(in: range, using: &generator) }
    let size = draw(range)
    let stretch = draw(0.87...1.15)
    center = Point(15.5 + draw(-shift...shift), 15.5 + draw(-shift...shift))
    radius = Point(size * stretch, size / stretch)
    angle = draw(-0.3...0.3)
  }

  /// The closed lines of a shape in pixels.
  func lines(of shape: Int) -> [[Point]] {
    ShapeOutlines.lines(of: shape).map { line in
      line.map { point in
        let (across, down) = (point.x * radius.x, point.y * radius.y)
        return Point(
          center.x + across * cos(angle) - down * sin(angle),
          center.y + across * sin(angle) + down * cos(angle))
      }
    }
  }
}
