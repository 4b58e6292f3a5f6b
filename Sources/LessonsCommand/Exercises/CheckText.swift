import Foundation

/// What `lessons check` tells a reader.
struct CheckText {
  let texts: [OutcomeText]
  /// The reader asked for these exercises, so open ones are told about too.
  let areNamed: Bool

  func say() {
    for text in texts where areNamed || !(text.outcome.isOpen || text.outcome.isSolved) {
      say(text)
    }
    if texts.count > 1 { Terminal.say(closingLine) }
  }

  private func say(_ text: OutcomeText) {
    let printed = PrintedLines(text.outcome.printed)
    // Compilers and editors understand a message that stands alone in its line.
    if case .doesNotCompile = text.outcome.state {
      for line in text.lines { Terminal.say(line) }
      Terminal.say("\(mark(text)) \(Terminal.styled(text.title, .bold)) does not compile")
      return
    }
    Terminal.say("\(mark(text)) \(Terminal.styled(text.title, .bold))")
    for line in text.lines { Terminal.say("  \(line)") }
    if !printed.lines.isEmpty {
      Terminal.say("  your code printed:")
      for line in printed.lines { Terminal.say("    \(line)") }
    }
    guard text.outcome.isSolved, texts.count == 1 else { return }
    Terminal.say("  compare: \(text.outcome.exercise.solutionCommand)")
    if let next = next(after: text.outcome.exercise) {
      Terminal.say("  next: \(next.number) in \(next.file)")
    }
  }

  private func next(after exercise: CourseExercise) -> CourseExercise? {
    let all = CourseExercise.all
    return all.firstIndex { $0.number == exercise.number }
      .flatMap { all.dropFirst($0 + 1).first }
  }

  private func mark(_ text: OutcomeText) -> String {
    if text.outcome.isSolved { return Terminal.styled("✓", .green) }
    return text.outcome.isOpen ? Terminal.styled("–", .yellow) : Terminal.styled("✗", .red)
  }

  private var closingLine: String {
    let solved = texts.count { $0.outcome.isSolved }
    let open = texts.count { $0.outcome.isOpen }
    return "\(texts.count) exercises: \(solved) solved, \(texts.count - solved - open) wrong,"
      + " \(open) open"
  }
}

/// The beginning of what a reader's code printed: it runs once for each case, so it prints the same
/// many times over.
struct PrintedLines {
  static let most = 10
  let lines: [String]

  init(_ text: String) {
    let all = text.split(separator: "\n", maxSplits: 2_000, omittingEmptySubsequences: true)
    let shown = all.prefix(Self.most).map { String($0.prefix(100)) }
    lines = shown + (all.count > shown.count ? ["… and more"] : [])
  }
}
