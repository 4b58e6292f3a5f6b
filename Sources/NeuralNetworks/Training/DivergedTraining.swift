import Tensors

/// A training whose loss is no number any more.
public struct DivergedTraining: Error, Equatable {
  /// What made the loss NaN or infinite, as far as it can be told.
  public enum Cause: Equatable, Sendable {
    /// The batch itself holds NaN or infinity.
    case input
    /// A parameter holds NaN or infinity since an earlier step.
    case brokenParameter(String)
    /// A parameter has grown so much that products overflow.
    case largeParameter(String, Float)
    /// Batch and parameters are sound: an operation in between made it.
    case operation
  }

  /// The training step, as the loop counts them.
  public let step: Int
  /// NaN or an infinity.
  public let loss: Float
  /// The likely reason.
  public let cause: Cause

  /// NaN equals itself here, so that errors can be compared.
  public static func == (left: DivergedTraining, right: DivergedTraining) -> Bool {
    left.step == right.step && left.cause == right.cause
      && left.loss.bitPattern == right.loss.bitPattern
  }

  /// Looks at the batch first, then at the parameters.
  static func cause(in model: any Module, input: Tensor) -> Cause {
    guard input.isFinite else { return .input }
    let parameters = model.namedParameters()
    if let broken = parameters.first(where: { !$0.parameter.isFinite }) {
      return .brokenParameter(broken.name)
    }
    let sizes = parameters.map { (name: $0.name, size: $0.parameter.largestMagnitude) }
    if let largest = sizes.max(by: { $0.size < $1.size }), largest.size > suspiciousMagnitude {
      return .largeParameter(largest.name, largest.size)
    }
    return .operation
  }

  /// Far beyond the weights of any network that learns.
  private static let suspiciousMagnitude: Float = 1_000
}

extension DivergedTraining: CustomStringConvertible {
  public var description: String { "step \(step): the loss is \(loss); \(cause.text)" }
}

extension DivergedTraining.Cause {
  fileprivate var text: String {
    switch self {
    case .input:
      "the batch holds values that are NaN or infinite: look at how it is read and normalized"
    case .brokenParameter(let name):
      "\(name) is NaN or infinite since an earlier step: lower the learning rate"
    case .largeParameter(let name, let size):
      "\(name) has grown to \(size): lower the learning rate"
    case .operation:
      "batch and parameters are sound, so an operation made it: look for the logarithm of 0, a "
        + "division by 0, or exp of a large number"
    }
  }
}

extension Tensor {
  fileprivate var largestMagnitude: Float {
    withValues { $0.reduce(0) { Swift.max($0, $1.magnitude) } }
  }
}
