import Charts
import Testing

@testable import SiteBuilder

@Suite("Drawing for a phone")
struct GDChartsTests {
  private func drawn(_ chart: Chart) throws -> DrawnChart {
    try GDCharts().draw(json: chart.json())
  }

  @Test("happens where a chart would be made much smaller there")
  func wide() throws {
    let chart = try drawn(Chart { Line("loss", [3, 2, 1]) })
    #expect(chart.picture.width == 640)
    let narrow = try #require(chart.narrow)
    #expect(narrow.width == 336)
    #expect(narrow.light != narrow.dark)
    #expect(PictureSize(of: narrow.light)?.width == 2 * narrow.width)
    #expect(PictureSize(of: narrow.light)?.height == 2 * narrow.height)
  }

  @Test("does not happen where the page's chart can be read", arguments: [300, 390])
  func narrow(width: Double) throws {
    let chart = Chart { Line("loss", [3, 2, 1]) }.size(width: width, height: 200)
    #expect(try drawn(chart).narrow == nil)
  }

  @Test("tells of a step what it is, not again of what")
  func words() throws {
    let charts = [1, 2].map { number in Chart("\(number)") { NumberGrid([[number]]) } }
    let motion = try #require(try drawn(Chart("Counting") { Steps(charts) }).motion)
    #expect(motion.steps.map(\.alternative)[1] == "step 2 of 2: Number grid “2”: 1×1: 2.")
  }

  @Test("is decided for the steps of a process and for all of them at once")
  func steps() throws {
    let grid = Chart { NumberGrid([[1, 2], [3, 4]]) }
    let small = try drawn(Chart { Steps([grid, grid, grid, grid, grid]) })
    #expect(small.narrow != nil)
    #expect(try #require(small.motion).steps.allSatisfy { $0.narrow == nil })

    let line = Chart { Line("loss", [3, 2, 1]) }
    let large = try drawn(Chart { Steps([line, line]) })
    #expect(try #require(large.motion).steps.allSatisfy { $0.narrow != nil })
  }
}
