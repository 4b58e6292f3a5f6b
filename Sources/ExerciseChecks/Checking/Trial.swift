/// One case: the call, what should come out and what came out.
struct Trial {
  typealias Outcome = Result<[Measurement], any Error>

  let call: String
  let expected: Outcome
  let got: Outcome

  /// What is wrong with an answer.
  struct Difference {
    var what = ""
    var expected: String
    var got: String
    var place = ""
    var hint: String?
  }

  /// The first thing that is not as expected; nil where all is.
  var firstDifference: Difference? {
    let expected = (try? expected.get()) ?? []
    switch got {
    case .failure(let error):
      return Difference(
        expected: expected.first.map { $0.expectation(expected: $0) } ?? "a result",
        got: "the error \(error)")
    case .success(let got):
      for (index, measurement) in got.enumerated() {
        let other = index < expected.count ? expected[index] : nil
        if !measurement.passes(expected: other) { return difference(measurement, other) }
      }
      return nil
    }
  }

  private func difference(_ got: Measurement, _ expected: Measurement?) -> Difference {
    Difference(
      what: got.what, expected: got.expectation(expected: expected), got: got.value.written,
      place: expected.flatMap { got.value.firstDifference(from: $0.value) } ?? "", hint: got.hint)
  }

  /// Whether another answer comes to the same in this case, NaN for NaN.
  func gives(_ outcome: Outcome) -> Bool {
    guard case .success(let mine) = got, case .success(let other) = outcome,
      mine.count == other.count
    else { return false }
    return zip(mine, other).allSatisfy { $0.value.isClose(to: $1.value, countingNaN: true) }
  }
}
