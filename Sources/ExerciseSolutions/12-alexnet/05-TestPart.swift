// 12.5 A split that keeps copies together
//
// Picture `n` shows the kind `labels[n]`. Some pictures are there several times: `originals[n]` is
// the first picture that is equal to picture `n`, which is `n` itself where no earlier one is.
//
// Of each kind nine tenths, rounded down, are to learn from, and the rest is for the test. Go
// through the pictures that have no earlier equal, in order. Each goes to learning, together with
// all its copies, if learning has not got its nine tenths of this kind yet, else to the test,
// together with all its copies. A copy that lies in another kind counts for that kind, and so there
// may be more than nine tenths in the end. Give the pictures for the test, in ascending order.
//
// Example: `testPart(labels: [0, 0, 0, 0, 1, 1, 1, 1], originals: [0, 1, 2, 3, 4, 5, 6, 0])`
//   is `[3, 6]`
// Explained in: lessons/12-alexnet/07-split.md
//
// Check: swift run lessons check 12.5
// Hint:  swift run lessons hint 12.5

import ExerciseChecks

func testPart(labels: [Int], originals: [Int]) throws -> [Int] {
  var learned: [Int: Int] = [:]
  var test: [Int] = []
  for picture in labels.indices where originals[picture] == picture {
    let kind = labels[picture]
    let wanted = labels.count { $0 == kind } * 9 / 10
    let copies = labels.indices.filter { originals[$0] == picture }
    if learned[kind, default: 0] < wanted {
      for copy in copies { learned[labels[copy], default: 0] += 1 }
    } else {
      test += copies
    }
  }
  return test.sorted()
}
