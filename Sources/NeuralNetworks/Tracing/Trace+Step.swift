import Tensors

extension Trace {
  /// One operation of a run.
  public struct Step {
    /// Where a step's input came from.
    public enum Source: Equatable, Sendable {
      /// The input of the model.
      case input
      /// The output of the step at this position.
      case step(Int)
    }

    /// What was done, with its settings and geometry.
    public let operation: Operation
    /// The name of the layer whose parameters the operation uses, such as `conv1`; nil without
    /// parameters.
    public let layer: String?
    /// Where the inputs came from; parameters and constants are left out.
    public let sources: [Source]
    /// The shapes of the inputs, in the order of `sources`.
    public let inputShapes: [[Int]]
    /// The shape of the output.
    public let outputShape: [Int]
    /// The names of the parameters that are used.
    public let parameterNames: [String]
    /// How many numbers these parameters hold; those that an earlier step used are not counted
    /// again.
    public let parameterCount: Int
    /// Multiplications for one image, without biases; 0 for what is neither a convolution nor a
    /// matrix product.
    public let multiplications: Int
    /// Which part of the image one output value sees; nil where the input was no image.
    public let receptiveField: ReceptiveField?
  }
}
