import Testing

@testable import ExerciseChecks

@Suite("Verdicts on answers")
struct VerdictTests {
  private func wrong(_ verdict: ExerciseVerdict) throws -> WrongAnswer {
    guard case .wrong(let answer) = verdict else {
      Issue.record("judged \(verdict)")
      throw Unsolved()
    }
    return answer
  }

  private let size = CNNExercises.outputSize

  @Test("a function that throws Unsolved is open")
  func open() {
    #expect(size.verdict(on: { _, _, _, _ in throw Unsolved() }) == .unsolved)
  }

  @Test("a right function passes in the example and in 40 random cases")
  func right() {
    #expect(size.verdict(on: { ($0 + 2 * $2 - $1) / $3 + 1 }) == .passed(cases: 41))
  }

  @Test("a wrong answer shows the call, what was expected and what came")
  func call() throws {
    let answer = try wrong(size.verdict(on: { input, _, _, _ in input }))
    #expect(answer.call == "outputSize(input: 5, kernel: 3, padding: 1, stride: 2)")
    #expect(answer.expected == "3")
    #expect(answer.got == "5")
    #expect(answer.cases == 41)
  }

  @Test("the first failing call is a small one")
  func smallFirst() throws {
    let answer = try wrong(
      CNNExercises.samePadding.verdict(on: { $0 == 5 ? 2 : $0 }))
    #expect(
      answer.call == "samePadding(kernelSize: 3)" || answer.call == "samePadding(kernelSize: 1)")
  }

  @Test("an error of the reader's own is shown")
  func throwing() throws {
    struct Mine: Error {}
    let answer = try wrong(size.verdict(on: { _, _, _, _ in throw Mine() }))
    #expect(answer.got == "the error Mine()")
  }

  @Test("NaN never passes, and is explained")
  func nan() throws {
    let answer = try wrong(CNNExercises.crossEntropyLoss.verdict(on: { _, _ in .nan }))
    #expect(answer.got == "nan")
    #expect(answer.hint?.hasPrefix("Something is not a number") == true)
  }

  @Test("answers that are always one too large are explained")
  func offset() throws {
    let answer = try wrong(
      CNNExercises.receptiveField.verdict(on: { kernels, strides in
        zip(kernels, strides).reduce((2, 1)) { ($0.0 + ($1.0 - 1) * $0.1, $0.1 * $1.1) }.0
      }))
    #expect(answer.hint == "Every answer is 1 too large.")
  }

  @Test("answers that are always three times the right one are explained")
  func factor() throws {
    let answer = try wrong(CNNExercises.linearParameters.verdict(on: { 3 * ($0 * $1 + $1) }))
    #expect(answer.hint == "Every answer is 3 times the right one.")
  }

  @Test("a result of the wrong shape is explained before its values")
  func shape() throws {
    let answer = try wrong(
      CNNExercises.convolve.verdict(on: { _, _ in [[1, 2, 3, 4]] }))
    #expect(answer.hint == "The result has 1 row of 4, and should have 3 rows of 3.")
  }

  @Test("rows of different lengths are explained")
  func ragged() throws {
    let answer = try wrong(
      CNNExercises.convolve.verdict(on: { _, _ in [[1, 2, 3], [1, 2], [1]] }))
    #expect(answer.hint == "The rows of the result differ in length.")
  }

  @Test("a million rows are refused by their shape and shown by their beginning")
  func huge() throws {
    let answer = try wrong(
      CNNExercises.convolve.verdict(on: { _, _ in
        [[Float]](repeating: [1], count: 1_000_000)
      }))
    #expect(answer.got.contains("1_000_000 in all"))
    #expect(answer.got.count < 200)
  }

  @Test("an answer that fits the example only is explained")
  func exampleOnly() throws {
    let answer = try wrong(
      CNNExercises.batches.verdict(on: { images, _ in images == 60_000 ? [938, 32] : [images, 7] }))
    #expect(answer.hint?.hasPrefix("Only the worked example is right") == true)
  }

  @Test("where one number of many differs, its place is named")
  func place() throws {
    let answer = try wrong(
      CNNExercises.framed.verdict(on: { picture, padding in
        let width = picture[0].count + 2 * padding
        let blank = [[Float]](
          repeating: [Float](repeating: 0, count: padding), count: picture.count)
        var rows = zip(blank, picture).map { $0 + $1 + $0 }
        let edge = [[Float]](repeating: [Float](repeating: 0, count: width), count: padding)
        rows = edge + rows + edge
        rows[0][0] += 5
        return rows
      }))
    #expect(answer.place == "at [0][0]: expected 0, got 5")
  }

  @Test("a verdict survives its way through JSON")
  func json() {
    for verdict in [ExerciseVerdict.unsolved, .passed(cases: 3)] {
      #expect(ExerciseVerdict(json: verdict.json) == verdict)
    }
    #expect(ExerciseVerdict(json: "hello") == nil)
  }

  @Test("each call is announced before it is made")
  func announced() {
    var calls: [String] = []
    _ = size.verdict(on: { _, _, _, _ in throw Unsolved() }, announce: { calls.append($0) })
    #expect(calls == ["outputSize(input: 5, kernel: 3, padding: 1, stride: 2)"])
  }
}
