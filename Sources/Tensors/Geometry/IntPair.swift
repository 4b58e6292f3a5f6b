/// A number for the height and one for the width; a single literal means both: `2` is `[2, 2]`.
public struct IntPair: Hashable, Sendable {
  public var height: Int
  public var width: Int

  public init(height: Int, width: Int) {
    self.height = height
    self.width = width
  }

  /// The same number for height and width.
  public init(_ both: Int) {
    self.init(height: both, width: both)
  }

  /// `[height, width]`.
  public var array: [Int] { [height, width] }
}

extension IntPair: ExpressibleByIntegerLiteral {
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}

extension IntPair: ExpressibleByArrayLiteral {
  /// `[height, width]`, or `[both]`. Traps on any other count.
  public init(arrayLiteral elements: Int...) {
    require(
      elements.count == 1 || elements.count == 2,
      "\(elements): write one number for both, or [height, width]")
    self.init(height: elements[0], width: elements[elements.count - 1])
  }
}

extension IntPair: CustomStringConvertible {
  /// `3×5`.
  public var description: String { "\(height)×\(width)" }
}
