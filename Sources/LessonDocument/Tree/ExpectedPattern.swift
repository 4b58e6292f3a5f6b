/// The body of an expectation, read.
public enum ExpectedPattern: Equatable, Sendable {
  /// `[1, 10, 98, 98]` of an `expect shape`.
  case shape([Int])
  /// `tensor([[1., 2.], …])` or nested brackets of numbers.
  case tensor(ExpectedTensor)
  /// Anything else: literal text, numbers and wildcards in turn.
  case text([ExpectedToken])
}
