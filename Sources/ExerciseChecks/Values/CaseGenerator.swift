/// Makes the random cases of an exercise: the same ones on every machine, small ones first.
///
/// The generator is SplitMix64, whose few lines keep the cases independent of the library that the
/// exercises are about.
struct CaseGenerator {
  private var state: UInt64
  private let steps: Int
  private var step = 0

  init(seed: UInt64, steps: Int) {
    state = seed
    self.steps = steps
  }

  /// Lets the next case be larger.
  mutating func grow() { step += 1 }

  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range, any as likely as any other.
  mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// A size of the range: from near its beginning in the first cases up to anywhere in the last.
  mutating func size(_ range: ClosedRange<Int>) -> Int {
    let growth = (range.count - 1) * (step + 1) / max(1, steps)
    return integer(range.lowerBound...range.lowerBound + growth)
  }

  /// One of several.
  mutating func one<Element>(of elements: [Element]) -> Element {
    elements[integer(0...elements.count - 1)]
  }

  /// Small whole numbers, which can be followed in the head.
  mutating func integers(_ count: Int, in range: ClosedRange<Int> = -4...9) -> [Int] {
    (0..<count).map { _ in integer(range) }
  }

  /// Small whole numbers as `Float`.
  mutating func numbers(_ count: Int, in range: ClosedRange<Int> = -4...9) -> [Float] {
    integers(count, in: range).map(Float.init)
  }

  /// A grid of small whole numbers.
  mutating func grid(_ rows: Int, _ columns: Int, in range: ClosedRange<Int> = -4...9) -> [[Float]]
  {
    (0..<rows).map { _ in numbers(columns, in: range) }
  }
}
