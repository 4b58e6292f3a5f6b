/// A piece of an expected text.
public enum ExpectedToken: Equatable, Sendable {
  /// Compared literally, runs of white space counting as one blank.
  case literal(String)
  case number(ExpectedNumber)
  /// `...`: stands for anything.
  case wildcard
}
