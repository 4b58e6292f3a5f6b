import Foundation
import Testing

@testable import SiteBuilder

@Suite("A chart that moves")
struct MotionFigureTests {
  private static let figure = ChartFigure(
    chart: DrawnChart(
      picture: DrawnPicture(light: [1], dark: [2], width: 400, height: 300),
      alternative: "all steps", table: nil,
      motion: DrawnMotion(
        steps: [
          .init(picture: step([3], [4]), alternative: "step 1 of 2: 3 < 4"),
          .init(picture: step([5], [6]), alternative: "step 2 of 2"),
        ], light: [7], dark: [8])),
    path: "charts/a-1")

  private static func step(_ light: [UInt8], _ dark: [UInt8]) -> DrawnPicture {
    DrawnPicture(light: light, dark: dark, width: 200, height: 100)
  }

  @Test("has its overview, its steps in both themes, and two animations as files")
  func files() {
    #expect(
      Self.figure.files.map { "\($0.path) \($0.bytes)" } == [
        "charts/a-1.png [1]", "charts/a-1-dark.png [2]", "charts/a-1-step-1.png [3]",
        "charts/a-1-step-1-dark.png [4]", "charts/a-1-step-2.png [5]",
        "charts/a-1-step-2-dark.png [6]", "charts/a-1.gif [7]", "charts/a-1-dark.gif [8]",
      ])
  }

  @Test("shows all steps at once, and hides the single ones until a script takes them up")
  func markup() throws {
    let html = Self.figure.markup().html
    let overview = try #require(html.range(of: #"<div class="overview"><picture>"#))
    let steps = try #require(html.range(of: #"<ol hidden=""><li><picture>"#))
    #expect(overview.upperBound < steps.lowerBound)
    #expect(html.contains(#"src="charts/a-1.png" alt="all steps" width="400" height="300">"#))
    #expect(
      html.contains(
        #"src="charts/a-1-step-1.png" alt="step 1 of 2: 3 &lt; 4" width="200" height="100" "#
          + #"loading="lazy">"#))
    #expect(html.contains(#"<a href="charts/a-1.gif">light</a>"#))
    #expect(html.components(separatedBy: "<li>").count == 3)
  }

  @Test("that stands still has one picture and no steps")
  func still() {
    var chart = Self.figure.chart
    chart.motion = nil
    let figure = ChartFigure(chart: chart, path: "charts/a-1")
    #expect(figure.files.count == 2)
    #expect(!figure.markup().html.contains("<ol"))
  }
}
