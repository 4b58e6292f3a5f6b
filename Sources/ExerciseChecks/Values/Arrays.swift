extension Array: ExerciseArgument where Element: ExerciseArgument {
  /// Numbers on one line, rows below each other. Of long arrays the beginning.
  public var written: String {
    let shown = prefix(Self.mostShown).map(\.written)
    let rest = count > shown.count ? ["… \(count.written) in all"] : []
    let isNested = shown.contains { $0.hasPrefix("[") }
    let separator = isNested ? ",\n " : ", "
    let lines = (shown + rest).map { isNested ? $0.indented(by: 1) : $0 }
    return "[" + lines.joined(separator: separator) + "]"
  }

  private static var mostShown: Int { 12 }
}

extension Array: ExerciseValue where Element: ExerciseValue {
  public static var isExact: Bool { Element.isExact }

  /// Of a very long array the beginning is looked at only: it is of no shape that is wanted.
  public var layout: Layout {
    guard let first else { return .shape([0]) }
    guard case .shape(let shape) = first.layout,
      prefix(10_000).allSatisfy({ $0.hasShape(shape[...]) })
    else { return .ragged }
    return .shape([count] + shape)
  }

  public func hasShape(_ shape: ArraySlice<Int>) -> Bool {
    count == shape.first && allSatisfy { $0.hasShape(shape.dropFirst()) }
  }

  public func append(to numbers: inout [Double]) {
    for element in self { element.append(to: &numbers) }
  }
}
