/// A network as a chain of layers with the shapes between them, as in 28-24-12-8-4 → 320.
public struct NetworkChain: Codable, Equatable, Sendable, Figure {
  /// From the input to the output.
  public var stages: [Stage]

  /// A chain of stages, the input first.
  public init(_ stages: [Stage]) {
    self.stages = stages
  }

  /// The chain as a chart's content.
  public var content: Chart.Content { .chain(self) }

  /// What a layer puts out. The first stage is the network's input.
  public struct Stage: Codable, Equatable, Sendable {
    /// The layer that made it, such as `conv 5×5`.
    public var name: String
    /// `[channels, height, width]`, or `[features]`.
    public var shape: [Int]
    /// A word more, such as `260 parameters`.
    public var detail: String?

    /// A stage: the layer and the shape that it puts out.
    public init(_ name: String, shape: [Int], detail: String? = nil) {
      self.name = name
      self.shape = shape
      self.detail = detail
    }

    /// Such as 10×24×24.
    public var shapeText: String { shape.map(String.init).joined(separator: "×") }
  }
}
