import Testing

@testable import Charts

@Suite("Lines")
struct LineShapingTests {
  @Test("are cut at the edges of the plot")
  func clipping() {
    let box = Rectangle(0, 0, 10, 10)
    let line = [Point(-10, 5), Point(5, 5), Point(5, 30), Point(20, 30), Point(5, -5)]
    let pieces = Clipping.pieces(of: line, within: box)
    #expect(pieces.count == 2)
    #expect(pieces[0] == [Point(0, 5), Point(5, 5), Point(5, 10)])
    #expect(pieces[1].allSatisfy(box.inset(-1e-9).contains))
  }

  @Test("of very many points keep their extremes")
  func thinning() {
    let points = (0..<100_000).map { index in
      Point(Double(index) / 1000, index == 77_777 ? 99 : Double(index % 7))
    }
    let thinned = Thinning.extremes(of: points, columnWidth: 0.5)
    #expect(thinned.count <= 4 * 201)
    #expect(thinned.contains(points[77_777]))
    #expect(thinned.first == points.first && thinned.last == points.last)
    #expect(zip(thinned, thinned.dropFirst()).allSatisfy { $0.x <= $1.x })
  }

  @Test("of few points stay as they are")
  func noThinning() {
    let points = [Point(0, 1), Point(0, 2), Point(0, 1.5), Point(0, 3)]
    #expect(Thinning.extremes(of: points, columnWidth: 0.5) == points)
  }

  @Test("are dashed around corners")
  func dashes() {
    let corner = [Point(0, 0), Point(3, 0), Point(3, 10)]
    let pieces = Dashes.cut(corner, lengths: [4, 2])
    #expect(
      pieces == [
        [Point(0, 0), Point(3, 0), Point(3, 1)], [Point(3, 3), Point(3, 7)],
        [Point(3, 9), Point(3, 10)],
      ])
  }

  @Test("whose dashes have no length stay whole", arguments: [[0.0, 0.0], [-1, 2], [.nan]])
  func badDashes(lengths: [Double]) {
    let line = [Point(0, 0), Point(5, 0)]
    #expect(Dashes.cut(line, lengths: lengths) == [line])
  }
}
