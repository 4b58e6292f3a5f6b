import Testing

@testable import Datasets

@Suite("Colored shapes")
struct ColoredShapesTests {
  @Test("the same seed draws the same bytes, another seed others")
  func seeds() {
    let first = ColoredShapes.load(split: .train, count: 300, seed: 5)
    #expect(first.pixels == ColoredShapes.load(split: .train, count: 300, seed: 5).pixels)
    #expect(first.pixels != ColoredShapes.load(split: .train, count: 300, seed: 6).pixels)
  }

  @Test("an image does not depend on how many others are drawn")
  func independence() {
    let few = ColoredShapes.load(split: .test, count: 10)
    let many = ColoredShapes.load(split: .test, count: 300)
    #expect(few.pixels == Array(many.pixels.prefix(few.pixels.count)))
  }

  @Test("training and test images have no picture in common")
  func parts() {
    let train = ColoredShapes.load(split: .train, count: 300)
    let test = ColoredShapes.load(split: .test, count: 300)
    let seen = Set((0..<train.count).map { train.image(at: $0).pixels })
    #expect(seen.count == 300)
    #expect((0..<test.count).allSatisfy { !seen.contains(test.image(at: $0).pixels) })
  }

  @Test("all ten shapes are equally frequent")
  func balance() {
    let shapes = ColoredShapes.load(split: .test)
    #expect(shapes.classNames.count == 10)
    for shape in 0..<10 { #expect(shapes.labels.count { $0 == shape } == 100) }
  }

  @Test("a square of 4×4 pixels covers 16 pixels, in the colors given")
  func coverage() {
    var raster = ShapeRaster(from: [0, 0, 0], to: [0, 0, 0], along: Point(1, 0))
    // Pixel centers lie at whole coordinates, so 9.5 to 13.5 holds four of them.
    raster.fill(
      [[Point(9.5, 9.5), Point(13.5, 9.5), Point(13.5, 13.5), Point(9.5, 13.5)]],
      with: [1, 0, 0.5])
    let red = raster.values.prefix(32 * 32)
    #expect(red.count { $0 == 1 } == 16)
    #expect(red.reduce(0, +) == 16)
    #expect(raster.values[32 * 32..<2 * 32 * 32].allSatisfy { $0 == 0 })
    #expect(raster.values[2 * 32 * 32 + 10 * 32 + 10] == 0.5)
  }

  @Test("a second line is a hole")
  func hole() {
    var raster = ShapeRaster(from: [0, 0, 0], to: [0, 0, 0], along: Point(1, 0))
    func box(_ first: Float, _ last: Float) -> [Point] {
      [Point(first, first), Point(last, first), Point(last, last), Point(first, last)]
    }
    raster.fill([box(4.5, 12.5), box(6.5, 10.5)], with: [1, 1, 1])
    let red = raster.values.prefix(32 * 32)
    #expect(red.reduce(0, +) == 64 - 16)
    #expect(red[8 * 32 + 8] == 0)
  }

  @Test(
    "the outline of every shape fills between a fifth and all of a disc around it",
    arguments: 0..<10)
  func area(_ shape: Int) {
    var raster = ShapeRaster(from: [0, 0, 0], to: [0, 0, 0], along: Point(1, 0))
    let lines = ShapeOutlines.lines(of: shape).map { line in
      line.map { Point(15.5 + 10 * $0.x, 15.5 + 10 * $0.y) }
    }
    raster.fill(lines, with: [1, 1, 1])
    let area = raster.values.prefix(32 * 32).reduce(0, +)
    #expect((60...330).contains(area), "\(ShapeOutlines.names[shape]) covers \(area) pixels")
  }
}
