import Testing

@testable import Charts

@Suite("A scale")
struct PlotScaleTests {
  @Test("puts values in proportion between its ends")
  func linear() {
    let scale = PlotScale(kind: .linear, lower: 0, upper: 10, start: 100, end: 0)
    #expect(scale.place(0) == 100)
    #expect(scale.place(2.5) == 75)
    #expect(scale.place(10) == 0)
    #expect(scale.place(.nan) == nil)
  }

  @Test("with logarithms puts equal ratios at equal distances and has no place for 0")
  func logarithmic() throws {
    let scale = PlotScale(kind: .log, lower: 1, upper: 100, start: 0, end: 100)
    #expect(try abs(#require(scale.place(10)) - 50) < 1e-9)
    #expect(scale.place(0) == nil)
    #expect(scale.place(-1) == nil)
  }

  @Test(
    "holds what it is made for, whatever the values",
    arguments: [
      [0.0], [5, 5, 5], [1e-30, 1e30], [-1e308, 1e308], [Double.leastNonzeroMagnitude],
      [.nan, 3, .infinity], [],
    ])
  func holdsItsValues(values: [Double]) throws {
    for kind in [Axis.Scale.linear, .log] {
      for includesZero in [true, false] {
        var scale = PlotScale(
          holding: values, axis: Axis(scale: kind), includesZero: includesZero, ticksAtMost: 5)
        (scale.start, scale.end) = (0, 100)
        #expect(scale.lower < scale.upper)
        for value in values where value.isFinite && (kind == .linear || value > 0) {
          let place = try #require(scale.place(value))
          #expect(place >= -1e-6 && place <= 100 + 1e-6)
        }
      }
    }
  }

  @Test("keeps the range that the author gives, unless it has no ends")
  func ranges() {
    let given = PlotScale(
      holding: [5, 6], axis: Axis(range: 0...1), includesZero: false, ticksAtMost: 5)
    #expect(given.lower == 0 && given.upper == 1)
    let endless = PlotScale(
      holding: [5, 6], axis: Axis(range: 0...Double.infinity), includesZero: false, ticksAtMost: 5)
    #expect(endless.lower == 5 && endless.upper == 6)
  }
}
