import Charts
import Testing

@Suite("The alternative text")
struct AlternativeTextTests {
  static let expected: [(Chart, String)] = [
    (
      SampleCharts.multiplications,
      "Bar chart “Multiplications”: 5×5 directly 120.4M, through 1×1 12.44M. "
        + "5×5 directly is highest, 9.68 times through 1×1."
    ),
    (
      SampleCharts.accuracy,
      "Line chart “Accuracy”: test accuracy rises from 96.4 % to 98.6 %, best 98.7 % at epoch 2. "
        + "training accuracy rises from 95 % to 99 %. A line marks goal at 98.4 %."
    ),
    (
      SampleCharts.scatter,
      "Scatter chart “Accuracy against parameters”: networks: 2 points, parameters from 8,490 to "
        + "41,514, accuracy from 98.5 % to 99 %."
    ),
    (
      SampleCharts.window,
      "Number grids “The first window”: input, 5×5: 3 4 6 5 7; 2 4 6 8 2; 1 6 7 8 4; 9 7 4 6 2; "
        + "3 7 5 4 1; lit: rows 0 to 2, columns 0 to 2. ∗ kernel, 3×3: 1 2 3; 4 5 6; 7 8 9. = "
        + "output, 3×3: 211 295 262; 259 282 214; 251 253 169; lit: row 0, column 0."
    ),
    (
      SampleCharts.convolution,
      "Convolution “Step by step”: a 3×3 kernel moves over a 5×5 input (stride 1, padding 0) in 9 "
        + "steps; the sums of products are 211 295 262; 259 282 214; 251 253 169."
    ),
    (
      SampleCharts.heatMap,
      "Heat map “Features”: first, 2×2: from -1 at row 0, column 0 to 1 at row 1, column 1."
    ),
    (
      SampleCharts.receptiveField,
      "Image “Field”: digit of 2×2 pixels; first layer framed, 1×2 pixels."
    ),
    (
      SampleCharts.mistakes,
      "Images “Mistakes”: 2 images, 1 of 2 guessed wrong: 4 taken for 9."
    ),
    (
      SampleCharts.confusion,
      "Confusion matrix “Confusion”: 193 of 200 right (96.5 %); most often 0 is taken for 1, 5 "
        + "times."
    ),
    (
      SampleCharts.chain,
      "Network “Simple CNN”: input 1×28×28, then conv 5×5 10×24×24, then flatten 320."
    ),
    (
      SampleCharts.inception,
      "Block of a network “Inception”: 10 channels go through 2 branches (conv 1×1 to 16; conv 1×1 "
        + "to 16, conv 5×5 to 24) and are concatenated to 40 channels."
    ),
    (
      SampleCharts.residual,
      "Block of a network “Residual”: 16 channels go through 2 branches (skip connection; conv 3×3 "
        + "+ ReLU to 16) and are added to 16 channels, followed by ReLU."
    ),
    (
      SampleCharts.channels,
      "Channels of a convolution “3 → 2”: 3 input channels become 2 output channels: each has its "
        + "own kernel of 3 sheets of 3×3, so the weight is 2×3×3×3."
    ),
  ]

  @Test("says what is seen, with numbers", arguments: expected.indices)
  func found(index: Int) {
    let (chart, text) = Self.expected[index]
    #expect(chart.alternativeText == text)
  }

  @Test("is the author's sentence where there is one")
  func finding() {
    let chart = SampleCharts.multiplications.finding("1×1 first saves nine tenths.")
    #expect(chart.alternativeText == "Bar chart “Multiplications”: 1×1 first saves nine tenths.")
  }

  @Test(
    "has at most four digits of a number that the picture has no more of",
    arguments: [
      (.automatic, 0.123456, "0.1235"), (.automatic, -1234.567, "-1,235"),
      (.automatic, 31_936, "31,936"), (.automatic, 575_050, "575.1k"),
      (.automatic, 12_443_648, "12.44M"), (.automatic, -100_000, "-100k"), (.si, 12_443, "12.44k"),
      (.si, 0.5, "0.5"), (.plain, 12_443_648, "12,443,648"), (.percent, 0.987_654, "98.77 %"),
      (.automatic, .nan, "NaN"), (.automatic, -.infinity, "-∞"),
    ] as [(NumberFormat, Double, String)])
  func fourDigits(format: NumberFormat, value: Double, text: String) {
    let chart = Chart { Bar("a", value) }.yAxis(format: format)
    #expect(chart.alternativeText.hasPrefix(value.isFinite ? "Bar chart: a \(text)." : "Bar chart"))
    let line = Chart { Rule("goal", y: value) }.yAxis(format: format)
    #expect(line.alternativeText.contains("goal at \(text)."))
  }

  @Test("has a power of ten for a ratio that nobody could follow")
  func hugeRatio() {
    let chart = Chart {
      Bar("sure", 1)
      Bar("hardly", 3.042_926e-14)
    }
    #expect(chart.alternativeText.hasSuffix("sure is highest, 3.29×10¹³ times hardly."))
  }

  @Test("has a precise sister, by which one run is compared with another")
  func exact() {
    #expect(
      SampleCharts.multiplications.exactText
        == "Bar chart “Multiplications”: 5×5 directly 120,422,400, through 1×1 12,443,648. "
        + "5×5 directly is highest, 9.68 times through 1×1.")
    let steps = Chart { Steps([Chart("a") { NumberGrid([[0.123456]]) }]) }
    #expect(steps.exactText == "Steps: 1 step. 1: Number grid “a”: 1×1: 0.123456.")
    #expect(steps.alternativeText == "Steps: 1 step. 1: Number grid “a”: 1×1: 0.1235.")
  }

  @Test("says what the picture leaves out")
  func leftOut() {
    let chart = Chart { Line("loss", [2, 0, Double.nan, 1]) }.yAxis(scale: .log)
    #expect(
      chart.alternativeText
        == "Line chart: loss falls from 2 to 1, lowest 0 at 2. 1 value is not a finite number and "
        + "left out. 1 value is not positive and left out (logarithmic axis).")
  }

  @Test("of nothing says so")
  func empty() {
    #expect(Chart {}.alternativeText == "Empty chart: no values.")
    #expect(Chart { Line("loss", [Double]()) }.alternativeText == "Line chart: loss has no values.")
  }

  @Test("stays on one line")
  func controlCharacters() {
    #expect(Chart("a\nb\u{0}") {}.alternativeText == "Empty chart “a b ”: no values.")
  }
}
