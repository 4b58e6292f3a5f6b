import Foundation

/// Outcomes for other programs, such as the tests, as JSON.
struct ExerciseReport: Codable {
  struct Entry: Codable {
    var number: String
    var title: String
    /// `open`, `solved`, or what is wrong in a word or two.
    var state: String
    var file: String
    /// What is the matter, ready to be printed.
    var lines: [String]
  }

  var exercises: [Entry]

  init(_ texts: [OutcomeText]) {
    exercises = texts.map { text in
      Entry(
        number: text.outcome.exercise.number, title: text.sheet.title, state: text.word,
        file: text.outcome.path, lines: text.lines)
    }
  }

  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: (try? encoder.encode(self)) ?? Data(), as: UTF8.self)
  }
}
