import LessonDocument
import LessonEvents
import Testing

@testable import Checking

@Suite("Tensors against expected tensors")
struct TensorCheckTests {
  private let convolved: LessonDocument.Expectation

  init() throws {
    convolved = try expectation(Example.convolvedText)
  }

  @Test("the expected values pass")
  func passes() {
    let verdict = check(display([1, 1, 3, 3], Example.convolved), against: convolved)
    #expect(
      verdict
        == Verdict(
          outcome: .passed, file: "lesson.md", line: 12,
          summary: "9 values equal the expected ones"))
  }

  @Test("a failure names count, worst element, largest errors and the first five")
  func report() {
    let verdict = check(display([1, 1, 3, 3], Example.flipped), against: convolved)
    #expect(verdict.outcome == .failed)
    #expect(verdict.summary == "9 of 9 values differ from the expected ones")
    #expect(
      verdict.details == [
        "worst at [0, 0, 2, 2]: expected 169. (line 15), got 241",
        "largest absolute error 72, largest relative error 0.426",
        "index         expected  got  tolerance",
        "[0, 0, 0, 0]  211.      179  0.000274",
        "[0, 0, 0, 1]  295.      245  0.000383",
        "[0, 0, 0, 2]  262.      268  0.000341",
        "[0, 0, 1, 0]  259.      201  0.000337",
        "[0, 0, 1, 1]  282.      278  0.000367",
        "… and 4 more",
      ])
  }

  @Test("any changed element fails with its index", arguments: 0..<9)
  func changedElement(index: Int) {
    var values = Example.convolved
    values[index] += 1
    let verdict = check(display([1, 1, 3, 3], values), against: convolved)
    #expect(verdict.summary == "1 of 9 values differs from the expected ones")
    #expect(verdict.details[0].hasPrefix("worst at [0, 0, \(index / 3), \(index % 3)]: "))
  }

  @Test("NaN and infinities fail, wherever they stand", arguments: [Float.nan, .infinity])
  func notFinite(value: Float) throws {
    var values = Example.convolved
    values[4] = value
    let shown = display([1, 1, 3, 3], values)
    for body in [Example.convolvedText, "tensor([[[[211., ...],\n...]]])", "...\(value)..."] {
      let verdict = try check(shown, against: expectation(body, atol: .infinity))
      #expect(verdict.outcome == .failed)
    }
    #expect(try check(display(Double(value)), against: expectation("\(value)")).outcome == .failed)
  }

  @Test(
    "0.3333 is right for one third, and a unit of its last digit is not",
    arguments: [
      ("0.3333", Float(1) / 3, true), ("0.3333", 0.33334, true), ("0.3333", 0.33336, false),
      ("0.33", 0.3333, true), ("0.333333", 0.33334, true), ("1.2e+03", 1249, true),
      ("1.2e+03", 1251, false), ("100000.", 100_000.1, true), ("100000.", 100_001, false),
      ("91.", 91.4, false), ("0.", 1e-5, true), ("0.", 2e-5, false),
    ])
  func tolerance(expected: String, value: Float, passes: Bool) throws {
    let verdict = try check(display([1], [value]), against: expectation("[\(expected)]"))
    #expect((verdict.outcome == .passed) == passes)
  }

  @Test("atol and rtol on the fence take the defaults' places")
  func statedTolerance() throws {
    let shown = display([2], [100, 1.5])
    #expect(try check(shown, against: expectation("[101, 1]")).outcome == .failed)
    #expect(try check(shown, against: expectation("[101, 1]", atol: 1)).outcome == .passed)
    #expect(try check(shown, against: expectation("[101, 1.5]", rtol: 0.01)).outcome == .passed)
    #expect(try check(shown, against: expectation("[101, 1]", rtol: 0.01)).outcome == .failed)
  }

  @Test(
    "shapes that differ are told apart in words",
    arguments: [
      ([3, 3], "the batch dimension is missing", [1, 3, 3]),
      ([1, 3, 3], "a batch dimension of 1 too many", [3, 3]),
      ([2, 3], "rows and columns are exchanged (transposed)", [3, 2]),
      ([1, 4, 5, 3], "the channels stand last", [1, 3, 4, 5]),
      ([2, 5, 3], "the last two dimensions are exchanged", [2, 3, 5]),
      ([3, 2, 5], "the same dimensions in another order (permuted)", [2, 5, 3]),
      ([1, 1, 3, 3], "height (dimension 2): expected 5, got 3", [1, 1, 5, 5]),
      ([6], "expected 2 dimensions, got 1 dimension", [2, 3]),
      ([3, 1, 1], "the shapes differ only in dimensions of size 1", [1, 3]),
    ])
  func shapes(displayed: [Int], detail: String, expected: [Int]) throws {
    let tensor = Display(
      text: "", content: .tensor(TensorValue(shape: displayed, values: nil), provenance: nil))
    let verdict = try check(
      tensor, against: expectation(expected.description, kind: .shape))
    #expect(verdict.summary == "expected shape \(expected), got \(displayed)")
    #expect(verdict.details.first?.hasPrefix(detail) == true, "\(verdict.details)")
  }

  @Test("an expected tensor of another shape fails by its shape first")
  func shapeOfValues() {
    let verdict = check(display([3, 3], Example.convolved), against: convolved)
    #expect(verdict.summary == "expected shape [1, 1, 3, 3], got [3, 3]")
    #expect(verdict.details == ["the shapes differ only in dimensions of size 1"])
  }

  @Test(
    "what `...` leaves out is not compared",
    arguments: [
      ("[0, 1, ..., 8, 9]", true), ("[0, ...]", true), ("[..., 9]", true),
      ("[0, 1, ..., 7, 9]", false), ("[1, ...]", false), ("[..., 8]", false),
      ("[0, ..., 4, 5, ..., 9]", true), ("[0, ..., 5, 4, ..., 9]", false),
      ("[0, 1, 2, 3, 4, ..., 4, 5, 6, 7, 8, 9]", false),
      ("[0, 1, 2, 3, 4, ..., 5, 6, 7, 8, 9]", true),
    ])
  func elision(body: String, passes: Bool) throws {
    let verdict = try check(display([10], (0..<10).map(Float.init)), against: expectation(body))
    #expect((verdict.outcome == .passed) == passes)
  }

  @Test("left-out rows keep the index of those behind them")
  func elidedRows() throws {
    let shown = display([4, 2], [1, 2, 3, 4, 5, 6, 7, 9])
    let verdict = try check(shown, against: expectation("tensor([[1., 2.],\n ...,\n [7., 8.]])"))
    #expect(verdict.summary == "1 of 4 values differs from the expected ones")
    #expect(verdict.details[0] == "worst at [3, 1]: expected 8. (line 15), got 9")
    let narrow = try check(display([4, 1], [1, 2, 3, 4]), against: expectation("[[1, 2], ...]"))
    #expect(narrow.summary == "expected shape [..., 2], got [4, 1]")
  }

  @Test("a tensor too large to travel is compared by its printed form")
  func printedFormOfLargeTensors() throws {
    let large = Display(
      text: "tensor([0., 0., 0.,  ..., 0., 0., 1.])",
      content: .tensor(TensorValue(shape: [70_000], values: nil), provenance: nil))
    let body = "tensor([0., 0., 0., ..., 0., 0., 1.])"
    #expect(try check(large, against: expectation(body)).outcome == .passed)
    let matrix = try check(large, against: expectation("tensor([[0., ..., 1.]])"))
    #expect(matrix.summary == "expected shape [1, ...], got [70000]")
    let other = body.replacing("1.", with: "2.")
    #expect(try check(large, against: expectation(other)).outcome == .failed)
  }

  @Test("an empty tensor passes by its shape")
  func empty() throws {
    let wanted = try expectation("tensor([], size=(2, 0))")
    #expect(check(display([2, 0], []), against: wanted).outcome == .passed)
    #expect(check(display([0], []), against: wanted).outcome == .failed)
  }

  @Test("the diagnosis is asked with the expected values, and told what would pass")
  func diagnosis() {
    let verdict = check(
      display([1, 1, 3, 3], Example.flipped), against: convolved,
      diagnose: { expected, displayed, _, isClose in
        #expect(expected?.values == Example.convolved)
        #expect(isClose(TensorValue(shape: [1, 1, 3, 3], values: Example.convolved)))
        #expect(!isClose(displayed))
        return "the kernel is turned"
      })
    #expect(verdict.diagnosis == "the kernel is turned")
  }

  @Test("a tensor checked against its own print passes", arguments: 0..<50)
  func ownPrint(seed: UInt64) throws {
    var generator = Generator(state: seed)
    let shape = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
      Int.random(in: 1...4, using: &generator)
    }
    let scale = Float.random(in: 0.01...1000, using: &generator)
    let values = (0..<shape.reduce(1, *)).map { _ in
      Float.random(in: -scale...scale, using: &generator)
    }
    let shown = display(shape, values)
    let verdict = try check(shown, against: expectation(shown.text))
    #expect(verdict.outcome == .passed, "\(verdict)")

    let index = Int.random(in: values.indices, using: &generator)
    var changed = values
    changed[index] += max(0.01, abs(values[index]) * 1e-3)
    let failure = try check(display(shape, changed), against: expectation(shown.text))
    #expect(failure.summary.hasPrefix(values.count == 1 ? "the value differs" : "1 of "))
    #expect(failure.outcome == .failed)
  }

  @Test("all elements of the largest tensor that travels are compared")
  func largeTensor() throws {
    let count = TensorValue.largestCount
    var values = (0..<count).map { Float($0 % 100) }
    let wanted = try expectation(display([count / 64, 64], values).text)
    #expect(check(display([count / 64, 64], values), against: wanted).outcome == .passed)
    values[count - 1] += 1
    let verdict = check(display([count / 64, 64], values), against: wanted)
    #expect(verdict.summary == "1 of 65,536 values differs from the expected ones")
  }
}

/// A small generator with a seed (a linear congruence with a shuffled output).
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state ^ (state >> 33)) &* 0xff51_afd7_ed55_8ccd
  }
}
