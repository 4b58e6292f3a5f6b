// 9.18 Where the 320 comes from
//
// A square picture goes through convolutions without padding, each followed by a max pooling of
// 2×2. The kernel sizes are `kernels`, and `channels` lists how many channels each convolution
// gives. How many numbers are left when the result is flattened?
//
// Example: `flattenedSize(side: 28, kernels: [5, 5], channels: [10, 20])` is 320
// Explained in: lessons/09-cnn/08-simple-cnn.md
//
// Check: swift run lessons check 9.18
// Hint:  swift run lessons hint 9.18

import ExerciseChecks

func flattenedSize(side: Int, kernels: [Int], channels: [Int]) throws -> Int {
  var side = side
  for kernel in kernels {
    side = side - kernel + 1
    side /= 2
  }
  return (channels.last ?? 1) * side * side
}
