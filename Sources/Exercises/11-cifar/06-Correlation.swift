// 11.6 Are two maps alike?
//
// How much alike are two feature maps of the same size? Their correlation is a number between −1
// and 1, and neither brightness nor contrast of a map changes it: subtract from each map its own
// mean, add up the products of values in the same place, and divide the sum by the lengths of both
// maps. A length is the root of the sum of the squares. If one of the maps is the same everywhere,
// give 0.
//
// Example: `correlation(first: [[1, 2], [3, 4]], second: [[5, 3], [9, 7]])` is 0.6
// Explained in: lessons/11-cifar/04-feature-maps.md
//
// Check: swift run lessons check 11.6
// Hint:  swift run lessons hint 11.6

import ExerciseChecks

func correlation(first: [[Float]], second: [[Float]]) throws -> Float {
  throw Unsolved()
}
