extension ResNetExercises {
  /// Batch normalization by hand.
  public static let batchNormalized = Exercise<[[Double]], [[Double]], [Double], [Double]>(
    ExerciseInfo(
      "batchNormalized(batch:weights:biases:)", section: "batch-norm",
      hints: [
        "Take one channel first: its values are batch[0][c], batch[1][c], and so on.",
        "The variance is the mean of the squared distances from the mean. Divide the distance by the"
          + " square root of variance + 0.00001.",
        "At the end comes what the layer learns: multiply by weights[c] and add biases[c].",
      ]),
    example: ([[2, 10], [6, 30], [6, 10], [2, 30]], [3, 1], [1, 0]),
    cases: { random in
      let channels = random.size(1...4)
      let pictures = random.size(2...6)
      // Every now and then all values of a channel are equal.
      let scales = (0..<channels).map { _ in random.one(of: [0, 1, 1, 5]) }
      let batch = (0..<pictures).map { _ in
        zip(random.integers(channels), scales).map { Double($0 * $1) }
      }
      return (
        batch, random.integers(channels, in: 1...5).map(Double.init),
        random.integers(channels).map(Double.init)
      )
    },
    mistakes: { wrong in
      wrong("Divide the squares by the number of values. One less is for the running notes only.") {
        normalized($0, $1, $2) { distance, squares, count in
          distance / (squares / Double(count - 1) + epsilon).squareRoot()
        }
      }
      wrong("This divides by the variance; the deviation is its square root.") {
        normalized($0, $1, $2) { distance, squares, count in
          distance / (squares / Double(count) + epsilon)
        }
      }
      wrong("Where all values of a channel are equal, this divides by 0: ε prevents it.") {
        normalized($0, $1, $2) { distance, squares, count in
          distance / (squares / Double(count)).squareRoot()
        }
      }
      wrong("The deviation is there, but nothing is divided by it.") {
        normalized($0, $1, $2) { distance, _, _ in distance }
      }
      wrong("The deviation divides, but the mean has not been subtracted before.") {
        batch, weights, biases in
        let columns = batch[0].indices.map { channel in
          let values = batch.map { $0[channel] }
          let squares = statistics(values).squares
          let deviation = (squares / Double(values.count) + epsilon).squareRoot()
          return values.map { weights[channel] * $0 / deviation + biases[channel] }
        }
        return exchanged(columns)
      }
      wrong("These are means over the channels of each picture. Each channel has its own mean.") {
        batch, weights, biases in
        let ones = batch.map { _ in 1.0 }
        let zeros = batch.map { _ in 0.0 }
        let rows = exchanged(normalized(exchanged(batch), ones, zeros))
        return rows.map { row in
          row.indices.map { weights[$0] * row[$0] + biases[$0] }
        }
      }
      wrong("All channels have one mean and one deviation here. Each channel has its own.") {
        batch, weights, biases in
        let all = normalized(batch.flatMap { $0 }.map { [$0] }, [1], [0]).map { $0[0] }
        return batch.indices.map { picture in
          weights.indices.map { channel in
            let value = all[picture * weights.count + channel]
            return weights[channel] * value + biases[channel]
          }
        }
      }
      wrong("The weights and biases of the channels are not used.") { batch, weights, biases in
        normalized(batch, weights.map { _ in 1 }, biases.map { _ in 0 })
      }
      wrong("The bias is added before the weight multiplies; it comes last.") {
        batch, weights, biases in
        normalized(batch, weights, zip(weights, biases).map { $0 * $1 })
      }
    },
    reference: { normalized($0, $1, $2) })

  private static let epsilon = 0.00001

  /// - Parameter scaled: what becomes of a distance from the mean, given the sum of all squared
  ///   distances and how many there are.
  private static func normalized(
    _ batch: [[Double]], _ weights: [Double], _ biases: [Double],
    scaled: (_ distance: Double, _ squares: Double, _ count: Int) -> Double = {
      $0 / ($1 / Double($2) + epsilon).squareRoot()
    }
  ) -> [[Double]] {
    let columns = batch[0].indices.map { channel in
      let values = batch.map { $0[channel] }
      let (mean, squares) = statistics(values)
      return values.map {
        weights[channel] * scaled($0 - mean, squares, values.count) + biases[channel]
      }
    }
    return exchanged(columns)
  }

  /// The mean, and the sum of the squared distances from it.
  private static func statistics(_ values: [Double]) -> (mean: Double, squares: Double) {
    let mean = values.reduce(0, +) / Double(values.count)
    return (mean, values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) })
  }

  /// Rows become columns.
  private static func exchanged(_ rows: [[Double]]) -> [[Double]] {
    rows[0].indices.map { column in rows.map { $0[column] } }
  }
}
