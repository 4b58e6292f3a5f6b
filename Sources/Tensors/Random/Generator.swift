import Synchronization

/// A source of random numbers that gives the same ones for the same seed.
///
/// The method is xoshiro256** by David Blackman and Sebastiano Vigna, its state filled from the
/// seed by splitmix64 (both at prng.di.unimi.it).
public final class Generator: RandomNumberGenerator, Sendable {
  /// The generator that layers draw their first weights from, and nothing else.
  public static let initialization = Generator(seed: 0)

  private let state: Mutex<State>

  public init(seed: UInt64) {
    state = Mutex(State(seed: seed))
  }

  /// Starts again as if made with `seed`.
  public func reseed(_ seed: UInt64) {
    state.withLock { $0 = State(seed: seed) }
  }

  /// 64 random bits.
  public func next() -> UInt64 {
    state.withLock { $0.next() }
  }

  /// Fills `target` with numbers from `range`, its end excluded.
  func fillUniform(_ target: UnsafeMutableBufferPointer<Float>, in range: Range<Float>) {
    let width = range.upperBound - range.lowerBound
    state.withLock { state in
      for index in target.indices {
        // The product can round up to the end for narrow ranges, which does not belong to it.
        let value = range.lowerBound + width * state.nextUnit()
        target[index] = value < range.upperBound ? value : range.lowerBound
      }
    }
  }

  /// Fills `target` with numbers from the standard normal distribution, by the polar method of
  /// George Marsaglia: a random point in the unit disc gives two independent numbers.
  func fillNormal(_ target: UnsafeMutableBufferPointer<Float>) {
    state.withLock { state in
      for index in stride(from: 0, to: target.count, by: 2) {
        let pair = state.nextNormalPair()
        target[index] = Float(pair.0)
        if index + 1 < target.count { target[index + 1] = Float(pair.1) }
      }
    }
  }
}
