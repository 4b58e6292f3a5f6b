import Testing

@testable import ExerciseChecks

/// What every exercise must hold: the proof that its check tells right from wrong and wrong from
/// wrong.
@Suite("The catalog of exercises")
struct CatalogTests {
  struct Subject: CustomTestStringConvertible, Sendable {
    let exercise: any AnyExercise
    var testDescription: String { exercise.info.name }
  }

  static let all = ExerciseCatalog.chapters.flatMap(\.exercises).map(Subject.init)

  @Test("the reference passes in every case", arguments: all)
  func reference(_ subject: Subject) {
    let verdict = subject.exercise.verdictOnReference()
    #expect(verdict == nil || verdict == .passed(cases: subject.exercise.info.caseCount + 1))
  }

  @Test("at least three wrong answers fail, each with its own hint", arguments: all)
  func mistakes(_ subject: Subject) {
    let verdicts = subject.exercise.verdictsOnMistakes()
    #expect(verdicts.count >= 3)
    #expect(Set(verdicts.map(\.hint)).count == verdicts.count)
    for (hint, verdict) in verdicts {
      guard case .wrong(let answer) = verdict else {
        Issue.record("the mistake “\(hint)” is judged \(verdict)")
        continue
      }
      #expect(answer.hint == hint, "\(answer)")
    }
  }

  @Test("there are at least two hints, none twice", arguments: all)
  func hints(_ subject: Subject) {
    let hints = subject.exercise.info.hints
    #expect(hints.count >= 2)
    #expect(Set(hints).count == hints.count)
  }

  @Test("names are unique")
  func names() {
    let names = Self.all.map(\.exercise.info.name)
    #expect(Set(names).count == names.count)
    #expect(names.count >= 24)
  }
}
