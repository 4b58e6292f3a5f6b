extension Operation {
  /// The operation as a cell writes it.
  public var name: String {
    switch self {
    case .add: "+"
    case .subtract, .negate: "-"
    case .multiply: "*"
    case .divide: "/"
    case .compare(let name): name
    case .slice, .element: "[]"
    default: caseName
    }
  }

  /// The names of `count` inputs, in their order.
  public func inputNames(count: Int) -> [String] {
    switch self {
    case .add, .subtract, .multiply, .divide, .maximum, .minimum, .matmul, .compare:
      ["left", "right"]
    case .cat, .stack:
      (0..<count).map { "tensors[\($0)]" }
    case .mseLoss:
      ["input", "target"]
    default:
      Array(["input", "weight", "bias"].prefix(count))
    }
  }

  /// The word before the associated values.
  private var caseName: String {
    String("\(self)".prefix { $0 != "(" })
  }
}
