// 9.2 Parameters of a whole network
//
// `sizes` lists how many numbers stand before, between and behind the fully connected layers of a
// network: `[784, 10]` is a single layer of 784 inputs and 10 outputs. How many parameters do all
// layers have together, biases included?
//
// Example: `networkParameters(sizes: [784, 512, 256, 128, 64, 10])` is 575,050
// Explained in: lessons/09-cnn/01-introduction.md
//
// Check: swift run lessons check 9.2
// Hint:  swift run lessons hint 9.2

import ExerciseChecks

func networkParameters(sizes: [Int]) throws -> Int {
  zip(sizes, sizes.dropFirst()).reduce(0) { count, layer in
    count + layer.0 * layer.1 + layer.1
  }
}
