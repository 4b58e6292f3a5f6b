import Charts
import Testing

@testable import SiteBuilder

@Suite("Processes in steps")
struct ChartStepsTests {
  private func steps(view: ConvolutionSteps.View) throws -> DrawnChart {
    let chart = Chart("Two windows") {
      ConvolutionSteps(input: [[1, 2, 3]], kernel: [[1, 1]], output: [[3, 5]], view: view)
    }
    return try GDCharts().draw(json: chart.json())
  }

  @Test("a strip of steps comes with a picture of each step and says what it shows")
  func strip() throws {
    let chart = try steps(view: .strip)
    #expect(chart.steps.count == 2)
    #expect(chart.steps[1].alternative.hasPrefix("Step 2 of 2, output row, column 0, 1"))
    #expect(chart.steps[0].light != chart.steps[1].light)
    #expect(chart.picture.light != chart.steps[0].light)
  }

  @Test("a single step has no steps")
  func single() throws {
    #expect(try steps(view: .step(1)).steps.isEmpty)
  }

  @Test("the page shows the strip and keeps the steps in a template, in two themes each")
  func page() {
    func picture(_ byte: UInt8) -> ChartPicture {
      ChartPicture(light: [byte], dark: [byte + 100], width: 4, height: 3, alternative: "step")
    }
    let chart = DrawnChart(picture: picture(0), table: nil, steps: [picture(1), picture(2)])
    let figure = ChartFigure(chart: chart, path: "charts/s-1-1")
    #expect(
      figure.files.map(\.path) == [
        "charts/s-1-1.png", "charts/s-1-1-dark.png", "charts/s-1-1-step-1.png",
        "charts/s-1-1-step-1-dark.png", "charts/s-1-1-step-2.png", "charts/s-1-1-step-2-dark.png",
      ])
    #expect(figure.files.map(\.bytes) == [[0], [100], [1], [101], [2], [102]])
    let html = figure.markup().html
    let halves = html.components(separatedBy: "<template class=\"steps\">")
    #expect(halves.count == 2 && halves[1].hasSuffix("</template>"))
    #expect(halves[0].components(separatedBy: "<img").count == 2)
    #expect(halves[1].components(separatedBy: "<img").count == 3)
  }
}
