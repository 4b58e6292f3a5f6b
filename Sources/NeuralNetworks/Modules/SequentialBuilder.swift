/// Collects the layers that the closure of a `Sequential` lists.
@resultBuilder
public enum SequentialBuilder {
  /// A layer on a line of its own.
  public static func buildExpression(_ layer: any Module) -> [any Module] { [layer] }

  /// The layers of an array, one after another.
  public static func buildExpression(_ layers: [any Module]) -> [any Module] { layers }

  /// A layer, or nothing.
  public static func buildExpression(_ layer: (any Module)?) -> [any Module] {
    layer.map { [$0] } ?? []
  }

  /// The lines in their order.
  public static func buildBlock(_ parts: [any Module]...) -> [any Module] { parts.flatMap(\.self) }

  /// An `if` without `else`.
  public static func buildOptional(_ part: [any Module]?) -> [any Module] { part ?? [] }

  /// The first branch of an `if` or `switch`.
  public static func buildEither(first part: [any Module]) -> [any Module] { part }

  /// The other branch.
  public static func buildEither(second part: [any Module]) -> [any Module] { part }

  /// The rounds of a `for` loop.
  public static func buildArray(_ parts: [[any Module]]) -> [any Module] { parts.flatMap(\.self) }
}
