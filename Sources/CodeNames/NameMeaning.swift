/// What a name in a cell stands for.
public struct NameMeaning: Codable, Hashable, Sendable {
  /// The name without its arguments: `conv2d`.
  public var name: String
  /// As Swift declares it: `let output: Tensor`; of a type that is called also the initializer, on a
  /// line of its own.
  public var declaration: String
  /// The documentation comment; empty where there is none.
  public var documentation: String

  public init(name: String, declaration: String, documentation: String = "") {
    self.name = name
    self.declaration = declaration
    self.documentation = documentation
  }
}
