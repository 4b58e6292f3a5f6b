/// The words behind `swift` on a fence.
struct CellModifiers {
  private static let kinds: [String: Cell.Kind] = [
    "shared": .shared, "norun": .norun, "fails": .fails, "traps": .traps,
  ]
  private static let all = ["shared", "hidden", "norun", "fails", "traps"]

  private(set) var kind: FenceKind

  init(
    _ words: ArraySlice<SourceWord>, in source: SourceText, problems: inout [DocumentProblem]
  ) {
    var chosen: SourceWord?
    var isHidden = false
    for word in words {
      if word.text == "hidden", !isHidden {
        isHidden = true
      } else if Self.kinds[word.text] != nil, chosen == nil {
        chosen = word
      } else {
        problems.append(Self.problem(with: word, after: chosen, in: source))
      }
    }
    kind = .swift(chosen.flatMap { Self.kinds[$0.text] } ?? .run, isHidden: isHidden)
  }

  private static func problem(
    with word: SourceWord, after chosen: SourceWord?, in source: SourceText
  ) -> DocumentProblem {
    if word.text == "hidden" || word.text == chosen?.text {
      return source.problem(at: word.offset, "“\(word.text)” stands twice on the fence")
    }
    guard let chosen, let first = kinds[chosen.text], let second = kinds[word.text] else {
      return source.problem(
        at: word.offset, "unknown word “\(word.text)” behind “swift”",
        advice: word.text.advice(
          among: all, otherwise: "known are \(all.joined(separator: ", "))"))
    }
    return source.problem(
      at: word.offset, "“\(chosen.text)” and “\(word.text)” contradict each other",
      advice: advice(first, second))
  }

  private static func advice(_ first: Cell.Kind, _ second: Cell.Kind) -> String {
    let both = [first, second]
    if both.contains(.shared) {
      return "later sections see a shared cell, so it must compile and never runs by itself; "
        + "put what is “\(first == .shared ? second : first)” into a cell of its own"
    }
    if both.contains(.norun) {
      return both.contains(.fails)
        ? "“fails” alone: a cell that must not compile never runs"
        : "“traps” alone: whether a cell stops is seen only when it runs"
    }
    return "“fails” is for a cell that must not compile, “traps” for one that compiles and stops"
  }
}
