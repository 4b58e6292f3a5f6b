/// An exercise of any kind, as lists need it.
public protocol AnyExercise: Sendable {
  var info: ExerciseInfo { get }

  /// The verdict on the exercise's own reference; nil where it has none.
  func verdictOnReference() -> ExerciseVerdict?

  /// What the reference gives in the worked example; nil where its answer is no plain value.
  func resultOfExample() -> String?

  /// The verdict on each catalogued wrong answer, with the hint that it should lead to.
  func verdictsOnMistakes() -> [(hint: String, verdict: ExerciseVerdict)]
}

extension Exercise {
  public func verdictOnReference() -> ExerciseVerdict? {
    guard let reference else { return nil }
    return verdict(on: reference.answer)
  }

  public func verdictsOnMistakes() -> [(hint: String, verdict: ExerciseVerdict)] {
    mistakes.map { (hint: $0.hint, verdict: verdict(on: $0.answer)) }
  }

  public func resultOfExample() -> String? {
    guard let example = cases.first,
      let measurements = try? expectation(in: example).get(), measurements.count == 1
    else { return nil }
    return measurements[0].value.written
  }
}
