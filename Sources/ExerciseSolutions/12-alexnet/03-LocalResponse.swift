// 12.3 Local response normalization
//
// `channels` are the values of all channels at one place. Give them after local response
// normalization, by the formula of the lesson, with a window of `size` channels, an odd number,
// that has the channel itself in its middle. At both ends it holds fewer. `pow` comes with
// Foundation.
//
// Example: `localResponse(channels: [1, 2, 2, 0, 7, 1], size: 5, k: 1, alpha: 5, beta: 0.5)`
//   is about `[0.316228, 0.632456, 0.260378, 0, 0.94388, 0.140028]`
// Explained in: lessons/12-alexnet/04-normalization.md
//
// Check: swift run lessons check 12.3
// Hint:  swift run lessons hint 12.3

import ExerciseChecks
import Foundation

func localResponse(
  channels: [Double], size: Int, k: Double, alpha: Double, beta: Double
) throws -> [Double] {
  channels.indices.map { c in
    let window = channels[max(0, c - size / 2)...min(channels.count - 1, c + size / 2)]
    let squares = window.reduce(0) { $0 + $1 * $1 }
    return channels[c] * pow(k + alpha / Double(size) * squares, -beta)
  }
}
