/// What a tensor can be made of: numbers, and arrays of such values with equal shapes.
public protocol NestedValues {
  /// The shape of this value; empty for a number. Traps if rows differ in shape.
  var tensorShape: [Int] { get }
  /// Appends the numbers in row-major order.
  func appendValues(to values: inout [Float])
}

extension Float: NestedValues {
  public var tensorShape: [Int] { [] }
  public func appendValues(to values: inout [Float]) { values.append(self) }
}

extension Double: NestedValues {
  public var tensorShape: [Int] { [] }
  public func appendValues(to values: inout [Float]) { values.append(Float(self)) }
}

extension Int: NestedValues {
  public var tensorShape: [Int] { [] }
  public func appendValues(to values: inout [Float]) { values.append(Float(self)) }
}

extension UInt8: NestedValues {
  public var tensorShape: [Int] { [] }
  public func appendValues(to values: inout [Float]) { values.append(Float(self)) }
}

extension Array: NestedValues where Element: NestedValues {
  public var tensorShape: [Int] {
    guard let first = first?.tensorShape else { return [0] }
    for (index, row) in enumerated() {
      let shape = row.tensorShape
      require(shape == first, Message.raggedRows(first, shape, index: index))
    }
    return [count] + first
  }

  public func appendValues(to values: inout [Float]) {
    for element in self { element.appendValues(to: &values) }
  }
}
