extension CNNExercises {
  /// The sizes on the way through a network.
  public static let sides = Exercise<[Int], Int, [Int]>(
    ExerciseInfo(
      "sides(side:kernels:)", section: "exercise-network",
      hints: [
        "Keep the side in a variable and append it to the result after every layer.",
        "The result has 1 + 2 * kernels.count numbers, the picture's own side first. Where a pooling"
          + " finds a single pixel, 1 / 2 rounds down to 0, and then nothing is left.",
      ]),
    example: (28, [5, 5, 3]),
    cases: { random in
      let kernels = (0..<random.size(1...3)).map { _ in random.one(of: [1, 3, 5]) }
      let side = kernels.reversed().reduce(random.size(1...4)) { 2 * $0 + $1 - 1 }
      return (side + random.integer(0...1), kernels)
    },
    mistakes: { wrong in
      wrong("The picture's own side comes first.") { Array(course($0, $1).dropFirst()) }
      wrong("The sides between convolution and pooling are missing.") { side, kernels in
        course(side, kernels).enumerated().filter { $0.offset % 2 == 0 }.map(\.element)
      }
      wrong("The poolings are missing: there is one behind each convolution.") { side, kernels in
        kernels.reduce([side]) { $0 + [($0.last ?? 0) - $1 + 1] }
      }
      wrong("A convolution takes kernel - 1 off the side, not kernel.") { side, kernels in
        kernels.reduce([side]) { sides, kernel in
          let smaller = (sides.last ?? 0) - kernel
          return sides + [smaller, smaller / 2]
        }
      }
      wrong("A pooling rounds down: of 7 pixels 3 are left.") { side, kernels in
        kernels.reduce([side]) { sides, kernel in
          let smaller = (sides.last ?? 0) - kernel + 1
          return sides + [smaller, (smaller + 1) / 2]
        }
      }
    },
    reference: course)

  private static func course(_ side: Int, _ kernels: [Int]) -> [Int] {
    var sides = [side]
    for kernel in kernels {
      sides.append(NaiveKernel.places(sides[sides.count - 1], kernel, 0, 1).count)
      sides.append(NaiveKernel.places(sides[sides.count - 1], 2, 0, 2).count)
    }
    return sides
  }
}
