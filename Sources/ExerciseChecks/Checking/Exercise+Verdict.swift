extension Exercise {
  /// Judges an answer.
  ///
  /// - Parameter announce: hears each call before it is made, so that it is known where a program
  ///   ended that never came back.
  public func verdict(on answer: Answer, announce: (String) -> Void = { _ in }) -> ExerciseVerdict {
    var trials: [Trial] = []
    let start = ContinuousClock.now
    var isWrong = false
    for instance in cases {
      let call = info.call(with: instance.written)
      // Once something is wrong, further cases only help to say why: not worth waiting for long.
      if isWrong, ContinuousClock.now - start > .milliseconds(500) { break }
      announce(call)
      let got = outcome(of: answer, in: instance)
      if case .failure(let error) = got, error is Unsolved { return .unsolved }
      let trial = Trial(call: call, expected: expectation(in: instance), got: got)
      isWrong = isWrong || trial.firstDifference != nil
      trials.append(trial)
    }
    guard let wrong = trials.first(where: { $0.firstDifference != nil }),
      let difference = wrong.firstDifference
    else { return .passed(cases: trials.count) }
    return .wrong(
      WrongAnswer(
        call: wrong.call, what: difference.what, expected: difference.expected,
        got: difference.got, place: difference.place,
        hint: explanation(of: trials) ?? difference.hint ?? generalHint(for: trials),
        rightCases: trials.count { $0.firstDifference == nil }, cases: trials.count))
  }

  /// What an answer comes to in one case: measurements, or the error that it throws.
  private func outcome(
    of answer: Answer, in instance: Case<repeat each Argument>
  ) -> Trial.Outcome {
    do {
      let output = try answer(repeat each instance.arguments)
      return .success(try measure(output, instance))
    } catch {
      return .failure(error)
    }
  }

  /// What the reference comes to in one case.
  func expectation(in instance: Case<repeat each Argument>) -> Trial.Outcome {
    guard let reference else { return .success([]) }
    return outcome(of: reference.answer, in: instance)
  }

  /// The hint of the first mistake that gives the reader's answer in every case.
  private func explanation(of trials: [Trial]) -> String? {
    // Where there is nothing to compare with, an answer takes long, and its limits say enough.
    guard reference != nil else { return nil }
    let cases = cases
    for mistake in mistakes {
      let isIt = zip(cases, trials).allSatisfy { instance, trial in
        trial.gives(outcome(of: mistake.answer, in: instance))
      }
      if isIt { return mistake.hint }
    }
    return nil
  }
}
