/// The words behind `expect` on a fence.
struct ExpectationModifiers {
  private static let kinds = ["shape", "error", "trap", "varies"]
  private static let tolerances = ["atol", "rtol"]
  private static let recorded = "recorded"

  private var kindWord: SourceWord?
  private var recordedWord: SourceWord?
  private var absoluteTolerance: Double?
  private var relativeTolerance: Double?

  init(
    _ words: ArraySlice<SourceWord>, in source: SourceText, problems: inout [DocumentProblem]
  ) {
    var firstTolerance: SourceWord?
    for word in words {
      let parts = word.text.split(separator: "=", maxSplits: 1).map(String.init)
      if let name = parts.first, Self.tolerances.contains(name) {
        firstTolerance = firstTolerance ?? word
        readTolerance(name, parts.dropFirst().first, of: word, in: source, problems: &problems)
      } else if word.text == Self.recorded {
        readRecorded(word, in: source, problems: &problems)
      } else {
        readKind(word, in: source, problems: &problems)
      }
    }
    if let kindWord, let recordedWord, kind == .error || kind == .trap {
      problems.append(
        source.problem(
          at: recordedWord.offset,
          "“\(Self.recorded)” has no meaning with “\(kindWord.text)”",
          advice: "what is recorded is what a cell shows in a full run"))
    }
    if let kindWord, let firstTolerance {
      problems.append(
        source.problem(
          at: firstTolerance.offset,
          "“\(firstTolerance.text)” has no meaning with “\(kindWord.text)”",
          advice: "tolerances belong to a plain “expect”, which compares values"))
    }
  }

  var fence: FenceKind {
    .expect(
      kind, isRecorded: recordedWord != nil, absoluteTolerance: absoluteTolerance,
      relativeTolerance: relativeTolerance)
  }

  private var kind: Expectation.Kind {
    kindWord.flatMap { Expectation.Kind(rawValue: $0.text) } ?? .values
  }

  private mutating func readRecorded(
    _ word: SourceWord, in source: SourceText, problems: inout [DocumentProblem]
  ) {
    if recordedWord != nil {
      problems.append(
        source.problem(at: word.offset, "“\(word.text)” stands twice on the fence"))
    }
    recordedWord = word
  }

  private mutating func readKind(
    _ word: SourceWord, in source: SourceText, problems: inout [DocumentProblem]
  ) {
    if !Self.kinds.contains(word.text) {
      problems.append(
        source.problem(
          at: word.offset, "unknown word “\(word.text)” behind “expect”",
          advice: word.text.advice(
            among: Self.kinds + [Self.recorded] + Self.tolerances.map { $0 + "=" },
            otherwise: "known are shape, error, trap, varies, recorded, atol= and rtol=")))
    } else if let first = kindWord {
      problems.append(
        source.problem(
          at: word.offset,
          first.text == word.text
            ? "“\(word.text)” stands twice on the fence"
            : "“\(first.text)” and “\(word.text)” contradict each other",
          advice: "write one expect fence for each check"))
    } else {
      kindWord = word
    }
  }

  private mutating func readTolerance(
    _ name: String, _ text: String?, of word: SourceWord, in source: SourceText,
    problems: inout [DocumentProblem]
  ) {
    guard let text, let value = Double(text), value >= 0, value.isFinite else {
      problems.append(
        source.problem(
          at: word.offset, "“\(word.text)” is no tolerance",
          advice: "write a number that is not negative, such as \(name)=1e-4"))
      return
    }
    let isSecond = name == "atol" ? absoluteTolerance != nil : relativeTolerance != nil
    if isSecond {
      problems.append(source.problem(at: word.offset, "“\(name)=” stands twice on the fence"))
    }
    if name == "atol" { absoluteTolerance = value } else { relativeTolerance = value }
  }
}
