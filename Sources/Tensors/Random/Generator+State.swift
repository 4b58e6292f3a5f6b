import Glibc

extension Generator {
  /// The 256 bits of a xoshiro256** generator.
  struct State {
    private var s0: UInt64
    private var s1: UInt64
    private var s2: UInt64
    private var s3: UInt64

    init(seed: UInt64) {
      var mixer = SplitMix64(state: seed)
      s0 = mixer.next()
      s1 = mixer.next()
      s2 = mixer.next()
      s3 = mixer.next()
    }

    mutating func next() -> UInt64 {
      let result = rotatedLeft(s1 &* 5, by: 7) &* 9
      let shifted = s1 << 17
      s2 ^= s0
      s3 ^= s1
      s1 ^= s2
      s0 ^= s3
      s2 ^= shifted
      s3 = rotatedLeft(s3, by: 45)
      return result
    }

    /// A number in 0..<1 with 24 random bits, as many as a float can hold.
    mutating func nextUnit() -> Float {
      Float(next() >> 40) * 0x1p-24
    }

    mutating func nextNormalPair() -> (Double, Double) {
      while true {
        let x = Double(next() >> 11) * 0x1p-52 - 1
        let y = Double(next() >> 11) * 0x1p-52 - 1
        let square = x * x + y * y
        guard square > 0, square < 1 else { continue }
        let factor = (-2 * log(square) / square).squareRoot()
        return (x * factor, y * factor)
      }
    }

    private func rotatedLeft(_ value: UInt64, by count: UInt64) -> UInt64 {
      value << count | value >> (64 - count)
    }
  }

  /// Spreads the bits of a seed, so that seeds 0, 1, 2 … begin unrelated sequences.
  private struct SplitMix64 {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }
}
