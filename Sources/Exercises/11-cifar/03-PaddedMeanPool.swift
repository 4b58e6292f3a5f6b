// 11.3 Means at the edge
//
// A window of `size` × `size` moves over the picture by `stride` pixels at a time, with a frame of
// zeros around the picture, `padding` pixels wide. Give the mean of each window that fits into the
// frame. If `countsFrame` is `true`, the zeros of the frame are pixels like others; if it is
// `false`, the mean is that of the window's pixels that belong to the picture.
//
// Example: `paddedMeanPool(picture: [[1, 2], [3, 4]], size: 3, stride: 2, padding: 1,
//   countsFrame: true)` is about `[[1.11111]]`, and `[[2.5]]` if the frame does not count
// Explained in: lessons/11-cifar/03-improved.md
//
// Check: swift run lessons check 11.3
// Hint:  swift run lessons hint 11.3

import ExerciseChecks

func paddedMeanPool(
  picture: [[Float]], size: Int, stride: Int, padding: Int, countsFrame: Bool
) throws -> [[Float]] {
  throw Unsolved()
}
