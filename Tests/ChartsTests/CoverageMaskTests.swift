import Testing

@testable import Charts

@Suite("The coverage of pixels")
struct CoverageMaskTests {
  @Test("of a rectangle is the area that it takes of each")
  func rectangle() throws {
    let corners = Rectangle(1.5, 1.25, 2, 1).corners
    let mask = try mask(corners) { $0.coverPolygon(corners) }
    #expect(coverage(mask, 1, 1) == 0.5 * 0.75)
    #expect(coverage(mask, 2, 1) == 0.75)
    #expect(coverage(mask, 3, 1) == 0.5 * 0.75)
    #expect(coverage(mask, 2, 2) == 0.25)
    #expect(coverage(mask, 4, 1) == 0)
  }

  @Test("of a triangle adds up to its area, however it lies", arguments: [0.0, 0.3, 0.5, 0.9])
  func triangle(shift: Double) throws {
    let corners = [
      Point(2 + shift, 2), Point(17.5, 5.25 + shift), Point(4.125, 18 - shift),
    ]
    let mask = try mask(corners) { $0.coverPolygon(corners) }
    let (a, b) = (corners[1] - corners[0], corners[2] - corners[0])
    let area = abs(a.x * b.y - a.y * b.x) / 2
    #expect(abs(Double(mask.values.reduce(0, +)) - area) < 1e-3)
  }

  @Test("of a disc adds up to its area", arguments: [2.0, 3.5, 8.25])
  func disc(radius: Double) throws {
    let mask = try mask([Point(10.3, 10.6)], margin: radius + 1) {
      $0.coverDisc(Point(10.3, 10.6), radius: radius)
    }
    let area = Double.pi * radius * radius
    #expect(abs(Double(mask.values.reduce(0, +)) - area) < max(0.4, 0.01 * area))
  }

  @Test("of a slanted line is the same along its whole length", arguments: [0.1, 0.37, 0.8, 1.0])
  func evenLine(slope: Double) throws {
    let ends = [Point(0, 5), Point(40, 5 + 40 * slope)]
    let mask = try mask(ends, margin: 4, size: 60) {
      $0.coverCapsule(from: ends[0], to: ends[1], radius: 1.5)
    }
    // A striped line has columns of unequal weight.
    let sums = (8..<32).map { column in
      (0..<mask.height).reduce(0) { $0 + mask.values[$1 * mask.width + column - mask.left] }
    }
    let least = try #require(sums.min())
    let most = try #require(sums.max())
    #expect(most - least < 0.06 * most)
  }

  @Test("does not grow where the pieces of a line meet")
  func joints() throws {
    let ends = [Point(2, 10.5), Point(18, 10.5)]
    let whole = try mask(ends, margin: 3) {
      $0.coverCapsule(from: ends[0], to: ends[1], radius: 1.2)
    }
    let pieces = try mask(ends, margin: 3) { mask in
      for x in 2..<18 {
        mask.coverCapsule(
          from: Point(Double(x), 10.5), to: Point(Double(x + 1), 10.5), radius: 1.2)
      }
    }
    let difference = zip(whole.values, pieces.values).map { abs($0 - $1) }.max() ?? 1
    #expect(difference < 1e-6)
  }

  @Test("is empty for shapes beside the canvas or without a place")
  func outside() {
    #expect(
      CoverageMask(over: [Point(-50, -50)], margin: 1, canvasWidth: 20, canvasHeight: 20) == nil)
    #expect(
      CoverageMask(over: [Point(.nan, 3)], margin: 1, canvasWidth: 20, canvasHeight: 20) == nil)
  }

  private func mask(
    _ points: [Point], margin: Double = 1, size: Int = 20, draw: (inout CoverageMask) -> Void
  ) throws -> CoverageMask {
    var mask = try #require(
      CoverageMask(over: points, margin: margin, canvasWidth: size, canvasHeight: size))
    draw(&mask)
    return mask
  }

  private func coverage(_ mask: CoverageMask, _ x: Int, _ y: Int) -> Float {
    mask.values[(y - mask.top) * mask.width + x - mask.left]
  }
}
