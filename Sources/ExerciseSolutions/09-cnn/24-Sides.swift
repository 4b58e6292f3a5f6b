// 9.24 The sizes on the way through a network
//
// A square picture goes through convolutions without padding, each followed by a max pooling of
// 2×2. List the side of the picture at the beginning, behind the first convolution, behind the
// first pooling, and so on to the last pooling.
//
// Example: `sides(side: 28, kernels: [5, 5, 3])` is `[28, 24, 12, 8, 4, 2, 1]`
// Explained in: lessons/09-cnn/13-exercise-network.md
//
// Check: swift run lessons check 9.24
// Hint:  swift run lessons hint 9.24

import ExerciseChecks

func sides(side: Int, kernels: [Int]) throws -> [Int] {
  var sides = [side]
  var side = side
  for kernel in kernels {
    side = side - kernel + 1
    sides.append(side)
    side /= 2
    sides.append(side)
  }
  return sides
}
