// 10.1 Which classes a class contains
//
// A staircase of `steps` steps cuts the line from 0 to 1 into so many equal parts. By giving
// neighbors the same height, it can also be any staircase of certain smaller numbers of steps:
// their classes are contained in its own. List these numbers from small to large, its own included.
//
// Example: `containedClasses(steps: 12)` is `[1, 2, 3, 4, 6, 12]`
// Explained in: lessons/10-resnet/01-introduction.md
//
// Check: swift run lessons check 10.1
// Hint:  swift run lessons hint 10.1

import ExerciseChecks

func containedClasses(steps: Int) throws -> [Int] {
  (1...steps).filter { steps % $0 == 0 }
}
