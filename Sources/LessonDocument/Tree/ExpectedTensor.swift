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
