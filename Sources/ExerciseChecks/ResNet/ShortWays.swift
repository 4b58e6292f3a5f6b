extension ResNetExercises {
  /// How much of a gradient comes by short ways.
  public static let shortWays = Exercise<Double, Double, Int, Int>(
    ExerciseInfo(
      "shortWays(factor:blocks:longest:)", section: "depth",
      hints: [
        "One way skips all blocks and carries 1. How many ways go through exactly one block, and what"
          + " does each of them carry?",
        "Multiply (1 + f)(1 + f)(1 + f) out for three blocks: the terms with f², say, are the ways"
          + " through two blocks. Pascal's triangle counts them.",
        "If w ways go through n - 1 blocks, w * (blocks - n + 1) / n go through n. Each carries"
          + " factor multiplied n times. All ways together carry (1 + factor), once for each block.",
      ]),
    example: (0.1, 16, 2),
    cases: { random in
      let blocks = random.size(1...20)
      return (
        Double(random.integer(1...15)) / 10, blocks, random.integer(0...min(blocks, 6))
      )
    },
    mistakes: { wrong in
      wrong("This counts ways. Each should count by what it carries: factor for every block.") {
        part(of: carried(1, $1), $2)
      }
      wrong("This is what ways of exactly that length carry. Shorter ones count as well.") {
        part(of: carried($0, $1), $2) - part(of: carried($0, $1), $2 - 1)
      }
      wrong("Ways through exactly `longest` blocks count as well.") {
        part(of: carried($0, $1), $2 - 1)
      }
      wrong("One way skips all blocks and carries 1: it is missing.") {
        let all = carried($0, $1)
        return part(of: all, $2) - all[0] / all.reduce(0, +)
      }
      wrong("This is what they carry. Divide it by what all ways together carry.") {
        carried($0, $1).prefix($2 + 1).reduce(0, +)
      }
      wrong("Divide by what all ways together carry, not by how many there are.") {
        carried($0, $1).prefix($2 + 1).reduce(0, +) / carried(1, $1).reduce(0, +)
      }
      wrong("Many ways have the same length: through one of three blocks there are three.") {
        factor, blocks, longest in
        let short = (0...longest).reduce(0) { $0 + power(factor, $1) }
        return short / power(1 + factor, blocks)
      }
      wrong("A way through blocks 2 and 5 is one way, not two: the order is given.") {
        factor, blocks, longest in
        let short = (0...longest).reduce(0) { sum, length in
          (0..<length).reduce(power(factor, length)) { $0 * Double(blocks - $1) } + sum
        }
        return short / power(1 + factor, blocks)
      }
      wrong("This is the part of the long ways.") { 1 - part(of: carried($0, $1), $2) }
    },
    reference: { factor, blocks, longest in part(of: carried(factor, blocks), longest) })

  /// What the ways through 0, 1, 2, … blocks carry: the product (1 + f)(1 + f)… multiplied out.
  private static func carried(_ factor: Double, _ blocks: Int) -> [Double] {
    (0..<blocks).reduce([1]) { ways, _ in
      zip(ways + [0], [0] + ways).map { $0 + factor * $1 }
    }
  }

  private static func part(of carried: [Double], _ longest: Int) -> Double {
    carried.prefix(longest + 1).reduce(0, +) / carried.reduce(0, +)
  }

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }
}
