/// The body of an expectation, read.
public enum ExpectedPattern: Equatable, Sendable {
  /// `[1, 10, 98, 98]` of an `expect shape`.
  case shape([Int])
  /// `tensor([[1., 2.], …])` or nested brackets of numbers.
  case tensor(ExpectedTensor)
  /// Anything else: literal text, numbers and wildcards in turn.
  case text([ExpectedToken])
}

/// A piece of an expected text.
public enum ExpectedToken: Equatable, Sendable {
  /// Compared literally, runs of white space counting as one blank.
  case literal(String)
  case number(ExpectedNumber)
  /// `...`: stands for anything.
  case wildcard
}

/// A number as printed in an expectation.
public struct ExpectedNumber: Equatable, Sendable {
  public var value: Double
  /// The number's own characters, such as `0.3333`.
  public var text: String
  /// Half a unit of the last printed decimal: 0.00005 for `0.3333`, 5e-10 for `1.0000e-05`; 0
  /// without decimals, as in `12` and in `12.`, since PyTorch prints the latter only where all
  /// values are integers.
  public var halfUnit: Double
  /// Where the number stands in the file's UTF-8.
  public var bytes: Range<Int>

  public init(value: Double, text: String, halfUnit: Double, bytes: Range<Int>) {
    self.value = value
    self.text = text
    self.halfUnit = halfUnit
    self.bytes = bytes
  }
}

/// An expected tensor: nested brackets of numbers, of which parts may be left out by `...`.
public struct ExpectedTensor: Equatable, Sendable {
  /// The written structure.
  public var root: Node
  /// The shape; nil where wildcards leave parts out.
  public var shape: [Int]?
  /// The shape written out as `size=(2, 3)`, PyTorch's form for empty tensors.
  public var statedShape: [Int]?

  public init(root: Node, shape: [Int]?, statedShape: [Int]? = nil) {
    self.root = root
    self.shape = shape
    self.statedShape = statedShape
  }

  public indirect enum Node: Equatable, Sendable {
    case number(ExpectedNumber)
    case list([Node])
    /// `...` in place of any number of elements of the list it stands in.
    case wildcard
  }
}
