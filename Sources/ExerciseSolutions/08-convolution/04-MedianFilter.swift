// 8.4 The median of the neighborhood
//
// Replace each pixel by the median of the `side` × `side` pixels around it: sort them and take the
// middle one. The side is odd. Where the window reaches beyond the edge, the nearest pixel of the
// picture is repeated, so that the result is as large as the picture.
//
// Example: `medianFilter(picture: [[1, 2, 3], [4, 99, 6], [7, 8, 9]], side: 3)`
//   is `[[2, 3, 3], [4, 6, 6], [7, 8, 9]]`
// Explained in: lessons/08-convolution/03-noise.md
//
// Check: swift run lessons check 8.4
// Hint:  swift run lessons hint 8.4

import ExerciseChecks

func medianFilter(picture: [[Float]], side: Int) throws -> [[Float]] {
  var result = picture
  let reach = side / 2
  for row in picture.indices {
    for column in picture[row].indices {
      var window: [Float] = []
      for r in row - reach...row + reach {
        let nearestRow = min(max(r, 0), picture.count - 1)
        for c in column - reach...column + reach {
          window.append(picture[nearestRow][min(max(c, 0), picture[row].count - 1)])
        }
      }
      result[row][column] = window.sorted()[window.count / 2]
    }
  }
  return result
}
