import Tensors

/// What a network computes from one image, as plain data: the operations of one run, in order, with
/// their settings and where their inputs come from.
///
/// It is read from the tape, so it needs no code of the network: a program that has never seen the
/// model's type can run it. The parameters themselves are not in it, but their names.
public struct NetworkGraph: Codable, Equatable, Sendable {
  /// The shape of the input without the batch, such as `[channels, height, width]`.
  public let inputShape: [Int]
  /// The operations, the earlier before the later.
  public let steps: [Step]
  /// The shapes of the parameters and buffers that the steps use, by name.
  public let tensorShapes: [String: [Int]]

  /// One operation.
  public struct Step: Codable, Equatable, Sendable {
    /// The function's name, such as `conv2d`.
    let operation: String
    let inputs: [Source]
    /// Whole numbers by the names of their labels, such as `stride`.
    let settings: [String: [Int]]
    /// Settings that are no whole numbers.
    let numbers: [Float]
  }

  /// Where an input of a step comes from.
  enum Source: Codable, Equatable, Sendable {
    /// The image.
    case image
    /// The output of the step at this position.
    case step(Int)
    /// The parameter or buffer of this name.
    case tensor(String)
    /// A small tensor that the code made from numbers.
    case constant(shape: [Int], values: [Float])
  }
}
