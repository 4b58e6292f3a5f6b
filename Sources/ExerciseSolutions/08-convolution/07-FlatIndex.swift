// 8.7 A pixel's place in the row
//
// Feature maps of the shape `[channels, rows, columns]` are flattened to a row of numbers. At which
// place of it does the pixel in this `channel`, `row` and `column` stand? All are counted from 0.
//
// Example: `flatIndex(shape: [2, 3, 3], channel: 1, row: 1, column: 1)` is 13
// Explained in: lessons/08-convolution/05-channels.md
//
// Check: swift run lessons check 8.7
// Hint:  swift run lessons hint 8.7

import ExerciseChecks

func flatIndex(shape: [Int], channel: Int, row: Int, column: Int) throws -> Int {
  // The rows before its own, those of earlier maps counted with them.
  let rows = channel * shape[1] + row
  return rows * shape[2] + column
}
