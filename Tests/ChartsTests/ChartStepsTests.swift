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

  @Test("of any process are its charts, each below the title of the whole")
  func process() {
    let steps = SampleCharts.process.steps
    #expect(
      steps.map(\.alternativeText) == [
        "Steps “Doubled”: step 1 of 2: Number grid “before”: 1×2: 1 2.",
        "Steps “Doubled”: step 2 of 2: Number grid “after”: 1×2: 2 4.",
      ])
    #expect(steps.allSatisfy { $0.title == "Doubled" && !$0.isAnimated })
  }

  @Test("of a process are one table where they have the same columns")
  func table() {
    let table = SampleCharts.process.data
    #expect(table.columns.map(\.title) == ["step", "row", "0", "1"])
    #expect(table.rows == [["before", "0", "1", "2"], ["after", "0", "2", "4"]])
    let mixed = Chart { Steps([SampleCharts.window, SampleCharts.multiplications]) }
    #expect(mixed.data.rows.isEmpty)
  }

  @Test(
    "of a process are told up to six, of more the first and the last",
    arguments: [
      (0, "Steps: no steps."),
      (1, "Steps: 1 step. 1: Number grid “0”: 1×1: 0."),
      (
        7,
        "Steps: 7 steps, the first and the last of them: "
          + "1: Number grid “0”: 1×1: 0. 7: Number grid “6”: 1×1: 6."
      ),
    ])
  func told(count: Int, words: String) {
    let chart = Chart {
      Steps((0..<count).map { value in Chart("\(value)") { NumberGrid([[value]]) } })
    }
    #expect(chart.alternativeText == words)
    #expect(chart.isAnimated == (count > 1))
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

  @Test("travel as JSON with the chart", arguments: [SampleCharts.animation, SampleCharts.process])
  func json(chart: Chart) throws {
    let copy = try Chart(json: chart.json())
    #expect(copy == chart)
    #expect(copy.isAnimated)
  }
}
