// 9.16 Mean pooling
//
// Cut the picture into tiles of `size` × `size` and give the mean of each. Tiles that do not fit as
// a whole are left out.
//
// Example: `meanPool(picture: [[3, 4, 6, 5], [2, 4, 6, 8]], size: 2)` is `[[3.25, 6.25]]`
// Explained in: lessons/09-cnn/06-pooling.md
//
// Check: swift run lessons check 9.16
// Hint:  swift run lessons hint 9.16

import ExerciseChecks

func meanPool(picture: [[Float]], size: Int) throws -> [[Float]] {
  (0..<picture.count / size).map { row in
    (0..<picture[0].count / size).map { column in
      var sum: Float = 0
      for i in 0..<size {
        for j in 0..<size {
          sum += picture[row * size + i][column * size + j]
        }
      }
      return sum / Float(size * size)
    }
  }
}
