/// What a fenced block is, read from the words on its fence.
enum FenceKind: Equatable {
  case swift(Cell.Kind, isHidden: Bool)
  case expect(
    Expectation.Kind, isRecorded: Bool, absoluteTolerance: Double?, relativeTolerance: Double?)
  case math
  case listing(language: String?)

  private static let languages = ["swift", "expect", "math"]

  /// Reads a fence; a word that is close to one with a meaning, and a modifier that has none, is
  /// a problem, so that a typo never switches a check off.
  init(_ fence: Fence, in source: SourceText, problems: inout [DocumentProblem]) {
    let modifiers = fence.words.dropFirst()
    switch fence.words.first?.text {
    case "swift":
      self = CellModifiers(modifiers, in: source, problems: &problems).kind
    case "expect":
      self = ExpectationModifiers(modifiers, in: source, problems: &problems).fence
    case "math":
      for word in modifiers {
        problems.append(source.problem(at: word.offset, "a math fence takes no “\(word.text)”"))
      }
      self = .math
    case let language:
      if let word = fence.words.first, let meant = Self.language(near: word.text) {
        problems.append(
          source.problem(
            at: word.offset, "unknown language “\(word.text)” on a fence",
            advice: "did you mean “\(meant)”? For a listing choose a word that is less like it"))
      }
      self = .listing(language: language)
    }
  }

  /// The language with a meaning that a word resembles too much to be another language: the same
  /// but for letter case, with something attached (`swift,norun`, `{swift}`), or a slip of the fingers away.
  private static func language(near word: String) -> String? {
    let letters = String(word.drop { !$0.isLetter }.prefix { $0.isLetter })
    return languages.first { language in
      letters.distance(to: language, atMost: 2) <= (language.count > 5 ? 2 : 1)
    }
  }
}
