import Foundation

/// How an answer to an exercise was judged.
public enum ExerciseVerdict: Codable, Equatable, Sendable {
  /// The function still throws `Unsolved`.
  case unsolved
  /// Right in so many cases.
  case passed(cases: Int)
  case wrong(WrongAnswer)

  /// Whether the same file will always be judged in this way, so that it need not be run again.
  /// A wrong answer is always tried again.
  public var isSettled: Bool { if case .wrong = self { false } else { true } }

  /// The verdict as one line of JSON.
  public var json: String {
    let data = (try? JSONEncoder().encode(self)) ?? Data()
    return String(decoding: data, as: UTF8.self)
  }

  /// Reads back what `json` wrote; nil for any other text.
  public init?(json: String) {
    guard let verdict = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = verdict
  }
}

/// A wrong answer: the first case in which the function is wrong, and what would help.
public struct WrongAnswer: Codable, Equatable, Sendable {
  /// The call, as it would stand in a program.
  public var call: String
  /// What was looked at, as in `the output's shape`; empty for the answer itself.
  public var what: String
  public var expected: String
  public var got: String
  /// Where in an array the first difference lies; empty where that is plain to see.
  public var place: String
  /// Which mistake explains the answers; nil where none that is known does.
  public var hint: String?
  public var rightCases: Int
  public var cases: Int
}
