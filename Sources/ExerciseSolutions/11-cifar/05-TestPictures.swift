// 11.5 How many test pictures are enough
//
// Of all pictures in the world, a network gets `percent` in a hundred right. Its accuracy is
// measured on some of them, and which ones is a matter of chance. How many test pictures does it
// take at least so that the standard deviation of this accuracy is no more than `deviation`
// percentage points?
//
// Example: `testPictures(percent: 43, deviation: 2)` is 613
// Explained in: lessons/11-cifar/03-improved.md
//
// Check: swift run lessons check 11.5
// Hint:  swift run lessons hint 11.5

import ExerciseChecks

func testPictures(percent: Int, deviation: Int) throws -> Int {
  let p = Double(percent) / 100
  let d = Double(deviation) / 100
  return Int((p * (1 - p) / (d * d)).rounded(.up))
}
