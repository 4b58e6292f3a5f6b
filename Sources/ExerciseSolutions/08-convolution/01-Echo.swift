// 8.1 The echo of a bright pixel
//
// A picture is 0 everywhere, but for a 1 in its middle. It is just so large that each weight of the
// kernel comes to lie on the 1 once: `2k − 1` rows for a kernel of `k` rows, and columns likewise.
// The kernel slides over it pixel by pixel, unturned and without padding. What comes out?
//
// Example: `echo(kernel: [[1, 2], [3, 4]])` is `[[4, 3], [2, 1]]`
// Explained in: lessons/08-convolution/01-picture.md
//
// Check: swift run lessons check 8.1
// Hint:  swift run lessons hint 8.1

import ExerciseChecks

func echo(kernel: [[Float]]) throws -> [[Float]] {
  // The window's first place has the bright pixel under the last weight.
  kernel.reversed().map { $0.reversed() }
}
