extension ResNetExercises {
  /// Which staircases another one can imitate.
  public static let containedClasses = Exercise<[Int], Int>(
    ExerciseInfo(
      "containedClasses(steps:)", section: "function-classes",
      hints: [
        "Draw a staircase of 6 steps. Which of its edges must vanish to make one of 2, which to make"
          + " one of 3? Why is there none of 4?",
        "All steps of a staircase are equally wide. So each wide step is made of the same number of"
          + " narrow ones, and nothing is left over.",
      ]),
    example: (12),
    cases: { random in random.size(1...60) },
    mistakes: { wrong in
      wrong("Fewer steps are not enough: 3 equal steps cannot be drawn with 4.") {
        Array(1...$0)
      }
      wrong("Doubling is not the only way: three narrow steps make a wide one, too.") { steps in
        (1...steps).filter { steps % $0 == 0 && isPowerOfTwo(steps / $0) }
      }
      wrong("Not only 1, 2, 4, 8, …: six steps can also become three.") { steps in
        (1...steps).filter { steps % $0 == 0 && isPowerOfTwo($0) }
      }
      wrong("A class contains itself, too.") { steps in
        contained(in: steps).filter { $0 < steps }
      }
      wrong("A single step is a staircase, too.") { contained(in: $0).filter { $0 > 1 } }
      wrong("The numbers are right, and should go from small to large.") {
        contained(in: $0).reversed()
      }
    },
    reference: contained)

  private static func contained(in steps: Int) -> [Int] {
    (1...steps).filter { steps % $0 == 0 }
  }

  private static func isPowerOfTwo(_ number: Int) -> Bool {
    number & (number - 1) == 0
  }
}
