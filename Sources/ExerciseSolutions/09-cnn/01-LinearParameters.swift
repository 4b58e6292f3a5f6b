// 9.1 Parameters of a fully connected layer
//
// A fully connected layer joins every input with every output by a weight, and every output adds a
// bias. How many parameters does it have?
//
// Example: `linearParameters(inputs: 784, outputs: 512)` is 401,920
// Explained in: lessons/09-cnn/01-introduction.md
//
// Check: swift run lessons check 9.1
// Hint:  swift run lessons hint 9.1

import ExerciseChecks

func linearParameters(inputs: Int, outputs: Int) throws -> Int {
  // A weight for each pair, a bias for each output.
  inputs * outputs + outputs
}
