extension CIFARExercises {
  /// What a channel looks like that was normalized with the numbers of other pictures.
  public static let normalizedStatistics = Exercise<[Double], [Int], Double, Double>(
    ExerciseInfo(
      "normalizedStatistics(pixels:mean:deviation:)", section: "pictures",
      hints: [
        "Normalize every pixel first, as the network will see it. Then take the mean of what came"
          + " out, and the deviation from that mean.",
        "A pixel of 255 is 1 before it is normalized. Divide as Double: Double(pixel) / 255.",
        "The deviation is the root of the mean squared distance from the mean, and this mean"
          + " divides by the number of pixels.",
      ]),
    example: ([0, 51, 102, 255], 0.485, 0.229),
    cases: { random in
      let darkest = random.integer(0...120)
      return (
        random.integers(random.size(2...30), in: darkest...darkest + 135),
        Double(random.integer(35...55)) / 100, Double(random.integer(15...35)) / 100
      )
    },
    mistakes: { wrong in
      wrong("0 and 1 come out only where mean and deviation are the pixels' own.") { _, _, _ in
        [0, 1]
      }
      wrong("These are the pixels' own mean and deviation, before they are normalized.") {
        pixels, _, _ in [own(pixels).mean, own(pixels).deviation]
      }
      wrong("Pixels from 0 to 255 must be brought to 0…1 before the mean is subtracted.") {
        pixels, mean, deviation in
        let own = own(pixels)
        return [(255 * own.mean - mean) / deviation, 255 * own.deviation / deviation]
      }
      wrong("This is the variance; the deviation is its root.") { pixels, mean, deviation in
        let result = normalized(pixels, mean, deviation)
        return [result[0], result[1] * result[1]]
      }
      wrong("The mean squared distance is wanted here: divide by the count, not by count - 1.") {
        pixels, mean, deviation in
        let result = normalized(pixels, mean, deviation)
        let count = Double(pixels.count)
        return [result[0], result[1] * (count / (count - 1)).squareRoot()]
      }
      wrong("What is subtracted from every pixel moves their mean, and not their deviation.") {
        pixels, mean, deviation in
        let own = own(pixels)
        return [(own.mean - mean) / deviation, (own.deviation - mean) / deviation]
      }
      wrong("Dividing the pixels divides their deviation too.") { pixels, mean, deviation in
        [normalized(pixels, mean, deviation)[0], own(pixels).deviation]
      }
      wrong("Subtract the mean first, then divide, not the other way round.") {
        pixels, mean, deviation in
        let own = own(pixels)
        return [own.mean / deviation - mean, own.deviation / deviation]
      }
      wrong("Divide by the deviation; do not multiply by it.") { pixels, mean, deviation in
        let own = own(pixels)
        return [(own.mean - mean) * deviation, own.deviation * deviation]
      }
    },
    reference: normalized)

  /// Mean and deviation of the pixels, each normalized by itself.
  private static func normalized(
    _ pixels: [Int], _ mean: Double, _ deviation: Double
  ) -> [Double] {
    let values = pixels.map { (Double($0) / 255 - mean) / deviation }
    let statistics = statistics(values)
    return [statistics.mean, statistics.deviation]
  }

  private static func own(_ pixels: [Int]) -> (mean: Double, deviation: Double) {
    statistics(pixels.map { Double($0) / 255 })
  }

  private static func statistics(_ values: [Double]) -> (mean: Double, deviation: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let squares = values.map { ($0 - mean) * ($0 - mean) }
    return (mean, (squares.reduce(0, +) / count).squareRoot())
  }
}
