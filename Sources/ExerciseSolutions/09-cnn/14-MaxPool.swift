// 9.14 Max pooling
//
// Cut the picture into tiles of `size` × `size` and give the largest value of each. Tiles that do
// not fit as a whole at the right and at the bottom are left out.
//
// Example: `maxPool(picture: [[3, 4, 6, 5], [2, 4, 6, 8], [1, 6, 7, 8], [9, 7, 4, 6]], size: 2)`
//   is `[[4, 8], [9, 8]]`
// Explained in: lessons/09-cnn/06-pooling.md
//
// Check: swift run lessons check 9.14
// Hint:  swift run lessons hint 9.14

import ExerciseChecks

func maxPool(picture: [[Float]], size: Int) throws -> [[Float]] {
  (0..<picture.count / size).map { row in
    (0..<picture[0].count / size).map { column in
      var largest = -Float.infinity
      for i in 0..<size {
        for j in 0..<size {
          largest = max(largest, picture[row * size + i][column * size + j])
        }
      }
      return largest
    }
  }
}
