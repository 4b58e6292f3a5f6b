extension CIFARExercises {
  /// How much two feature maps are alike.
  public static let correlation = Exercise<Float, [[Float]], [[Float]]>(
    ExerciseInfo(
      "correlation(first:second:)", section: "feature-maps",
      hints: [
        "Center both maps first: subtract from each its own mean. What is left of a map that is"
          + " only brighter than another?",
        "Multiply the centered maps place by place and add the products. A map with twice the"
          + " contrast makes this sum twice as large, so divide it by the lengths of both.",
        "The length of a map is the root of the sum of its squares. A silent map has the length 0"
          + " once it is centered: look for it before you divide.",
      ]),
    example: ([[1, 2], [3, 4]], [[5, 3], [9, 7]]),
    cases: { random in
      let (rows, columns) = (random.size(1...4), random.size(2...5))
      let first = random.grid(rows, columns)
      switch random.integer(0...4) {
      case 0: return (first, Grid(rows, columns) { _, _ in 3 })
      case 1: return (first, first.map { row in row.map { 2 * $0 + 5 } })
      default: return (first, random.grid(rows, columns))
      }
    },
    mistakes: { wrong in
      wrong("Subtract from each map its mean first: else brightness counts.") {
        first, second in
        let lengths = length(first.flatMap(\.self)) * length(second.flatMap(\.self))
        return lengths == 0 ? 0 : product(first.flatMap(\.self), second.flatMap(\.self)) / lengths
      }
      wrong("Divide by the lengths of both maps: else contrast counts.") { first, second in
        product(centered(first), centered(second))
      }
      wrong("Divide by the lengths of the centered maps, not by the number of pixels.") {
        first, second in
        product(centered(first), centered(second)) / Float(first.count * first.width)
      }
      wrong("A length is the root of the sum of squares; the root is missing.") { first, second in
        let lengths = length(centered(first)) * length(centered(second))
        return lengths == 0
          ? 0 : product(centered(first), centered(second)) / (lengths * lengths)
      }
      wrong("Maps may be each other's negative: the correlation is then -1. Keep the sign.") {
        abs(alike($0, $1))
      }
      wrong("This is the square of the correlation.") { alike($0, $1) * alike($0, $1) }
      wrong("The lengths are those of the centered maps, too.") { first, second in
        let lengths = length(first.flatMap(\.self)) * length(second.flatMap(\.self))
        return lengths == 0 ? 0 : product(centered(first), centered(second)) / lengths
      }
      wrong("A silent map has length 0, and 0 / 0 is not a number: its correlation is to be 0.") {
        first, second in
        product(centered(first), centered(second))
          / (length(centered(first)) * length(centered(second)))
      }
      wrong("A silent map is like no other one: its correlation is to be 0, not 1.") {
        first, second in
        isSilent(first) || isSilent(second) ? 1 : alike(first, second)
      }
    },
    reference: alike)

  private static func alike(_ first: Grid, _ second: Grid) -> Float {
    guard !isSilent(first), !isSilent(second) else { return 0 }
    let (first, second) = (centered(first), centered(second))
    return product(first, second) / (length(first) * length(second))
  }

  private static func isSilent(_ map: Grid) -> Bool { Set(map.flatMap(\.self)).count == 1 }

  /// The values of a map without its mean.
  private static func centered(_ map: Grid) -> [Float] {
    let values = map.flatMap(\.self)
    let mean = values.reduce(0, +) / Float(values.count)
    return values.map { $0 - mean }
  }

  private static func product(_ first: [Float], _ second: [Float]) -> Float {
    zip(first, second).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func length(_ values: [Float]) -> Float { product(values, values).squareRoot() }
}
