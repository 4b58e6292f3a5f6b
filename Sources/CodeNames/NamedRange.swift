/// A name in the code of a cell.
public struct NamedRange: Codable, Equatable, Sendable {
  /// Offset and length in the code's UTF-8.
  public var offset: Int
  public var length: Int
  /// The index of its meaning among the section's.
  public var meaning: Int

  public init(offset: Int, length: Int, meaning: Int) {
    self.offset = offset
    self.length = length
    self.meaning = meaning
  }
}
