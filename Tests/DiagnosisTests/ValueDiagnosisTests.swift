import LessonEvents
import Tensors
import Testing

@testable import Diagnosis

@Suite("Mistakes that the values alone tell")
struct ValueDiagnosisTests {
  private let matrix = Example.values([2, 3], [1, 2, 3, 4, 5, 7])

  private func plus(_ value: TensorValue, _ make: (Int, Float) -> Float) -> TensorValue {
    let values = (value.values ?? []).enumerated().map { make($0.offset, $0.element) }
    return TensorValue(shape: value.shape, values: values)
  }

  /// Catalog: expected, displayed, sentence.
  static let arrangements: [(TensorValue, TensorValue, String)] = [
    (
      Example.values([3, 2], [1, 4, 2, 5, 3, 7]), Example.values([2, 3], [1, 2, 3, 4, 5, 7]),
      "transposed (rows and columns exchanged)"
    ),
    (
      Example.values([2, 3], [1, 2, 3, 4, 5, 7]), Example.values([6], [1, 2, 3, 4, 5, 7]),
      "in the shape [2, 3], in the same order"
    ),
    (
      Example.values([3, 2], [1, 2, 3, 4, 5, 7]), Example.values([2, 3], [1, 3, 5, 2, 4, 7]),
      "transposed (rows and columns exchanged)"
    ),
    (
      Example.values([2, 3], [3, 2, 1, 7, 5, 4]), Example.values([2, 3], [1, 2, 3, 4, 5, 7]),
      "mirrored left to right"
    ),
    (
      Example.values([2, 3], [4, 5, 7, 1, 2, 3]), Example.values([2, 3], [1, 2, 3, 4, 5, 7]),
      "upside down"
    ),
    (
      Example.values([2, 3], [7, 5, 4, 3, 2, 1]), Example.values([2, 3], [1, 2, 3, 4, 5, 7]),
      "turned by 180°"
    ),
    (Example.values([3], [3, 2, 1]), Example.values([3], [1, 2, 3]), "in reverse order"),
    (
      Example.values([1, 2, 1, 3], [1, 3, 5, 2, 4, 6]),
      Example.values([1, 1, 3, 2], [1, 2, 3, 4, 5, 6]),
      "with the channels moved from the last place to the second"
    ),
  ]

  @Test("values in another arrangement", arguments: arrangements)
  func arrangement(expected: TensorValue, displayed: TensorValue, words: String) {
    #expect(
      sentence(expected: expected, displayed: displayed)
        == "the expected values are the displayed ones \(words)")
  }

  @Test("a mean over the cells of a window in place of their sum, and the other way round")
  func meanForSum() {
    let mean = plus(Example.convolved) { $1 / 9 }
    #expect(
      sentence(expected: mean, displayed: Example.convolved, Example.convolution())
        == "the expected values are the displayed ones times 1/9 "
        + "(a mean over the 9 cells of the window in place of their sum)")
    #expect(
      sentence(
        expected: plus(Example.meanPooled) { $1 * 4 }, displayed: Example.meanPooled,
        Example.pooling("avgPool2d"))
        == "the expected values are the displayed ones times 4 "
        + "(a sum over the 4 cells of the window in place of their mean)")
    #expect(
      sentence(expected: Example.convolved, displayed: mean)
        == "the expected values are the displayed ones times 9")
  }

  @Test("other factors, and the sign")
  func factors() {
    #expect(
      sentence(expected: plus(matrix) { -$1 }, displayed: matrix)
        == "the expected values are the displayed ones with the opposite sign")
    #expect(
      sentence(expected: plus(matrix) { $1 * 2.5 }, displayed: matrix)
        == "the expected values are the displayed ones times 2.5")
    #expect(
      sentence(expected: plus(matrix) { $1 / 255 }, displayed: matrix)
        == "the expected values are the displayed ones times 1/255")
  }

  @Test("a missing bias: one number for all, or one per channel")
  func offsets() {
    #expect(
      sentence(expected: plus(matrix) { $1 + 0.5 }, displayed: matrix)
        == "the expected values are the displayed ones plus 0.5 everywhere")
    let images = Example.values([1, 2, 2, 2], [1, 2, 3, 4, 5, 6, 7, 9])
    #expect(
      sentence(expected: plus(images) { $1 + ($0 < 4 ? 1 : -2) }, displayed: images)
        == "the expected values are the displayed ones plus one number per channel, [1, -2], "
        + "as a bias adds it")
  }

  @Test("a relu left out")
  func clipping() {
    let displayed = Example.values([4], [-3, 1, 2, -0.5])
    #expect(
      sentence(expected: Example.values([4], [0, 1, 2, 0]), displayed: displayed)
        == "the expected values are the displayed ones with zeros for negative ones (relu)")
  }

  @Test("an index off by one")
  func shift() {
    let displayed = Example.values([5], [1, 4, 9, 16, 25])
    #expect(
      sentence(expected: Example.values([5], [4, 9, 16, 25, 36]), displayed: displayed)
        == "the expected values are the displayed ones moved by one place along the row, "
        + "towards the beginning")
    #expect(
      sentence(
        expected: Example.values([3, 2], [0, 0, 1, 2, 3, 5]),
        displayed: Example.values([3, 2], [1, 2, 3, 5, 8, 13]))
        == "the expected values are the displayed ones moved by one place along the height, "
        + "towards the end")
  }

  @Test(
    "nothing is claimed where nothing follows",
    arguments: [
      // Right already.
      ([1, 2, 3], [1, 2, 3]),
      // One typing error.
      ([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 7]),
      // Constant values fit any factor and any offset.
      ([2, 2, 2], [4, 4, 4]), ([0, 0, 0], [0.5, 0.5, 0.5]), ([0, 0, 0], [1, 2, 3]),
      ([1, 1, 1, 1], [1, 1, 1, 2]),
      // Two values lie on every line.
      ([1, 2], [5, 6]), ([1], [2]),
      // NaN.
      ([.nan, 1, 2], [1, 2, 3]), ([1, 2, 3], [.nan, 1, 2]),
    ] as [([Float], [Float])])
  func silence(expected: [Float], displayed: [Float]) {
    #expect(
      sentence(
        expected: Example.values([expected.count], expected),
        displayed: Example.values([displayed.count], displayed)) == nil)
  }

  @Test("unrelated random values are never explained", arguments: 0..<40)
  func unrelated(seed: UInt64) {
    let generator = Generator(seed: seed)
    let shape = [[3, 3], [1, 2, 3, 3], [8], [2, 3, 2]][Int(seed % 4)]
    let expected = TensorValue(Tensor.randn(shape, generator: generator))
    let displayed = TensorValue(Tensor.randn(shape, generator: generator))
    #expect(sentence(expected: expected, displayed: displayed) == nil)
    let provenance = Example.convolution()
    #expect(sentence(expected: expected, displayed: displayed, provenance) == nil)
  }

  @Test("where wildcards leave parts open, arrangements can still be told")
  func partlyExpected() {
    let words = diagnose(expected: nil, displayed: matrix, provenance: nil) {
      $0.shape == [3, 2] && $0.values?.prefix(2) == [1, 4]
    }
    #expect(
      words == "the expected values are the displayed ones "
        + "transposed (rows and columns exchanged)")
  }
}
