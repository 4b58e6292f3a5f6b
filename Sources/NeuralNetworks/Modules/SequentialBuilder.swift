/// Collects the layers that the closure of a `Sequential` lists.
@resultBuilder
public enum SequentialBuilder {
  public static func buildExpression(_ layer: any Module) -> [any Module] { [layer] }

  public static func buildExpression(_ layers: [any Module]) -> [any Module] { layers }

  public static func buildExpression(_ layer: (any Module)?) -> [any Module] {
    layer.map { [$0] } ?? []
  }

  public static func buildBlock(_ parts: [any Module]...) -> [any Module] { parts.flatMap(\.self) }

  public static func buildOptional(_ part: [any Module]?) -> [any Module] { part ?? [] }

  public static func buildEither(first part: [any Module]) -> [any Module] { part }

  public static func buildEither(second part: [any Module]) -> [any Module] { part }

  public static func buildArray(_ parts: [[any Module]]) -> [any Module] { parts.flatMap(\.self) }
}
