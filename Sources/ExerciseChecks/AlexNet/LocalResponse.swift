import Foundation

extension AlexNetExercises {
  /// Neighboring channels that hold each other down.
  public static let localResponse = Exercise<[Double], [Double], Int, Double, Double, Double>(
    ExerciseInfo(
      "localResponse(channels:size:k:alpha:beta:)", section: "normalization",
      hints: [
        "Solve it for one channel first: which channels lie in its window, and what are their"
          + " squares?",
        "The window reaches size / 2 channels to each side, as far as there are any. alpha is"
          + " divided by size, even at the ends, where the window holds fewer channels.",
        "`pow(x, -beta)` of Foundation is one divided by the power. Multiply the channel's own"
          + " value by that of the bracket.",
      ]),
    example: ([1, 2, 2, 0, 7, 1], 5, 1, 5, 0.5),
    cases: { random in
      let channels = random.integers(random.size(1...12), in: 0...9).map(Double.init)
      return (
        channels, random.one(of: [1, 3, 5]),
        Double(random.integer(1...3)), Double(random.integer(1...8)) / 2,
        random.one(of: [0.25, 0.5, 0.75, 1])
      )
    },
    mistakes: { wrong in
      wrong("alpha is divided by the size of the window.") { channels, size, k, alpha, beta in
        responses(channels, size) { x, window in
          x * pow(k + alpha * window.squares, -beta)
        }
      }
      wrong("At the ends, too, alpha is divided by size, and not by the channels that are there.") {
        channels, size, k, alpha, beta in
        responses(channels, size) { x, window in
          x * pow(k + alpha / Double(window.count) * window.squares, -beta)
        }
      }
      wrong("The squares of the window are summed up, not its values.") {
        channels, size, k, alpha, beta in
        responses(channels, size) { x, window in
          x * pow(k + alpha / Double(size) * window.reduce(0, +), -beta)
        }
      }
      wrong("First each value is squared, then they are summed up; not the sum is squared.") {
        channels, size, k, alpha, beta in
        responses(channels, size) { x, window in
          let sum = window.reduce(0, +)
          return x * pow(k + alpha / Double(size) * sum * sum, -beta)
        }
      }
      wrong("The window is `size` channels wide in all: size / 2 to each side.") {
        channels, size, k, alpha, beta in
        responses(channels, 2 * size + 1) { x, window in
          x * pow(k + alpha / Double(size) * window.squares, -beta)
        }
      }
      wrong("A channel lies in its own window, too.") { channels, size, k, alpha, beta in
        responses(channels, size) { x, window in
          x * pow(k + alpha / Double(size) * (window.squares - x * x), -beta)
        }
      }
      wrong("beta is not used: not every power is a root.") { channels, size, k, alpha, _ in
        responses(channels, size) { x, window in
          x / (k + alpha / Double(size) * window.squares).squareRoot()
        }
      }
      wrong("The power is divided by: its exponent is -beta.") { channels, size, k, alpha, beta in
        responses(channels, size) { x, window in
          x * pow(k + alpha / Double(size) * window.squares, beta)
        }
      }
      wrong("k is not used: it keeps the divisor away from 0.") {
        channels, size, _, alpha, beta in
        responses(channels, size) { x, window in
          x * pow(1 + alpha / Double(size) * window.squares, -beta)
        }
      }
      wrong("The window does not go round: beyond the last channel there is none.") {
        channels, size, k, alpha, beta in
        channels.indices.map { channel in
          let squares = (channel - size / 2...channel + size / 2).reduce(0.0) { sum, index in
            let x = channels[(index + 5 * channels.count) % channels.count]
            return sum + x * x
          }
          return channels[channel] * pow(k + alpha / Double(size) * squares, -beta)
        }
      }
    },
    reference: { channels, size, k, alpha, beta in
      responses(channels, size) { x, window in
        x * pow(k + alpha / Double(size) * window.squares, -beta)
      }
    })

  /// - Parameter response: made of the value of a channel and of those in the window around it.
  private static func responses(
    _ channels: [Double], _ size: Int, response: (Double, [Double]) -> Double
  ) -> [Double] {
    channels.enumerated().map { channel, x in
      let window = channels.indices.filter { abs($0 - channel) <= size / 2 }
      return response(x, window.map { channels[$0] })
    }
  }
}

extension [Double] {
  /// The sum of the squares.
  fileprivate var squares: Double { reduce(0) { $0 + $1 * $1 } }
}
