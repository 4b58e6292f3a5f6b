import Tensors

/// While training, replaces each element by 0 with probability `p` and scales up the others, so
/// that a network cannot rely on any single one; see the function `dropout`.
public final class Dropout: HasTrainingMode {
  /// The probability of an element to be dropped, in 0...1.
  public let p: Float

  public var isTraining = true

  private let generator: Generator

  /// Without a generator of its own, the layer makes one whose seed comes from
  /// `Generator.initialization`, so that seeding that one settles all of a training.
  public init(p: Float = 0.5, generator: Generator? = nil) {
    require(p >= 0 && p <= 1, "Dropout: the probability p is \(p), it must be in 0...1")
    self.p = p
    self.generator = generator ?? Generator(seed: Generator.initialization.next())
  }

  public func callAsFunction(_ input: Tensor) -> Tensor {
    dropout(input, p: p, training: isTraining, generator: generator)
  }

  public var description: String {
    initializerCall("Dropout", ["p": p])
  }
}
