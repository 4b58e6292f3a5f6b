// 9.29 Train a small network
//
// Build and train a network with fewer than 10,000 parameters that gets at least 97 percent of the
// test digits right, and return it. Building and training may take 20 seconds. It learns from the
// digits that the course draws itself:
//
//     let digits = DataLoader(
//       BuiltInDigits.load(split: .train), batchSize: 64, shuffled: true, seed: 1,
//       normalization: .mnist)
//     for batch in digits { … batch.images … batch.labels … }
//
// The pictures are `[batch, 1, 28, 28]`, and the network answers with `[batch, 10]`. The check
// shows it other digits of the same kind, normalized in the same way.
//
// Example: an untrained network gets about 10 percent right
// Explained in: lessons/09-cnn/18-side-by-side.md
//
// Check: swift run lessons check 9.29
// Hint:  swift run lessons hint 9.29

import Datasets
import ExerciseChecks
import NeuralNetworks
import Tensors

func trainedNetwork() throws -> any Module {
  throw Unsolved()
}
