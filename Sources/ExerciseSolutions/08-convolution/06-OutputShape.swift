// 8.6 Four axes in, four axes out
//
// A batch of the shape `input` goes through a convolution whose weight has the shape `weight`.
// Which shape comes out? Both shapes are in the order of the library: pictures, channels, rows,
// columns, and kernels, sheets, rows, columns. Neither pictures nor kernels need to be square.
//
// Example: `outputShape(input: [7, 3, 60, 60], weight: [10, 3, 3, 3], stride: 2, padding: 1)`
//   is `[7, 10, 30, 30]`
// Explained in: lessons/08-convolution/05-channels.md
//
// Check: swift run lessons check 8.6
// Hint:  swift run lessons hint 8.6

import ExerciseChecks

func outputShape(input: [Int], weight: [Int], stride: Int, padding: Int) throws -> [Int] {
  let rows = (input[2] + 2 * padding - weight[2]) / stride + 1
  let columns = (input[3] + 2 * padding - weight[3]) / stride + 1
  return [input[0], weight[0], rows, columns]
}
