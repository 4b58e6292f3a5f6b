/// A list of items, each a sequence of blocks.
public struct List: Equatable, Sendable {
  /// The first number of an ordered list; nil for bullets.
  public var start: Int?
  /// True where items are set without space between them.
  public var isTight: Bool
  public var items: [[Block]]

  public init(start: Int?, isTight: Bool, items: [[Block]]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}
