extension CIFARExercises {
  /// How many test pictures make an accuracy certain enough.
  public static let testPictures = Exercise<Int, Int, Int>(
    ExerciseInfo(
      "testPictures(percent:deviation:)", section: "changes",
      hints: [
        "The lesson computes the deviation for 400 pictures. Solve that formula for their number.",
        "Bring both to the same unit: 43 percent is 0.43, and 2 percentage points are 0.02. Half the"
          + " deviation takes four times as many pictures.",
        "p (1 − p) / d² pictures, rounded up: with one fewer it would waver by more.",
      ]),
    example: (43, 2),
    cases: { random in
      // No quotient is a whole number, so that it does not matter how Double rounds it.
      while true {
        let percent = random.integer(1...99)
        let deviation = random.integer(2...9)
        if percent * (100 - percent) % (deviation * deviation) != 0 { return (percent, deviation) }
      }
    },
    mistakes: { wrong in
      wrong("Round up: with one picture fewer it wavers by more than is allowed.") {
        $0 * (100 - $0) / ($1 * $1)
      }
      wrong("The deviation falls with the root of the number of pictures: square it.") {
        pictures($0, $1) { p, d in p * (1 - p) / d }
      }
      wrong("That many are needed for 50 percent, where chance is strongest: percent counts.") {
        pictures($0, $1) { _, d in 0.25 / (d * d) }
      }
      wrong("Each answer is right or wrong: the share of wrong ones is a factor, too.") {
        pictures($0, $1) { p, d in p / (d * d) }
      }
      wrong("The other factor is the share of wrong answers, 1 − p, not p again.") {
        pictures($0, $1) { p, d in p * p / (d * d) }
      }
      wrong("One is a share and the other in percent: 43 percent is 0.43, 2 points are 0.02.") {
        pictures($0, $1) { p, d in p * (1 - p) / (100 * d * 100 * d) }
      }
      wrong("Take p (1 − p) as it is. The root belongs to the deviation, and was squared away.") {
        pictures($0, $1) { p, d in (p * (1 - p)).squareRoot() / (d * d) }
      }
      wrong("This makes two deviations as small as is wanted; one is enough.") {
        pictures($0, $1) { p, d in 4 * p * (1 - p) / (d * d) }
      }
    },
    reference: { percent, deviation in
      var pictures = 1
      while percent * (100 - percent) > deviation * deviation * pictures { pictures += 1 }
      return pictures
    })

  /// What a formula of two shares gives, rounded up.
  private static func pictures(
    _ percent: Int, _ deviation: Int, formula: (_ p: Double, _ d: Double) -> Double
  ) -> Int {
    Int(formula(Double(percent) / 100, Double(deviation) / 100).rounded(.up))
  }
}
