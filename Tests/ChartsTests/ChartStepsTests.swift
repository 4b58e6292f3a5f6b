import Charts
import Testing

@Suite("The steps of a chart")
struct ChartStepsTests {
  @Test("of a convolution are nine charts, each with words of its own")
  func words() {
    let steps = SampleCharts.animation.steps
    #expect(steps.count == 9)
    #expect(
      steps[4].alternativeText
        == "Convolution “Step after step”: step 5 of 9: the window lies over rows 1 to 3 and "
        + "columns 1 to 3, and row 1, column 1 of the output is 282.")
    #expect(Set(steps.map(\.alternativeText)).count == 9)
    #expect(steps.allSatisfy { $0.title == "Step after step" && !$0.isAnimated })
  }

  @Test("say where the padding counts")
  func padding() {
    let chart = Chart {
      ConvolutionSteps(
        input: [[1]], kernel: [[0, 0], [0, 1]], output: [[1, 0], [0, 0]], padding: 1,
        view: .animation)
    }
    #expect(
      chart.steps[0].alternativeText
        == "Convolution: step 1 of 4: the window lies over rows 0 to 1 and columns 0 to 1 of the "
        + "padded input, and row 0, column 0 of the output is 1.")
  }

  @Test("are at most 64")
  func limit() {
    let row = [Double](repeating: 1, count: 20)
    let square = [[Double]](repeating: row, count: 20)
    let chart = Chart {
      ConvolutionSteps(input: square, kernel: [[1]], output: square, view: .animation)
    }
    #expect(chart.steps.count == 64)
  }

  @Test("travel as JSON with the chart")
  func json() throws {
    let chart = try Chart(json: SampleCharts.animation.json())
    #expect(chart == SampleCharts.animation)
    #expect(chart.isAnimated)
  }
}
