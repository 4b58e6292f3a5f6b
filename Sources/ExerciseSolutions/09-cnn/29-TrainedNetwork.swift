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
  let digits = DataLoader(
    BuiltInDigits.load(split: .train), batchSize: 64, shuffled: true, seed: 1,
    normalization: .mnist)
  let model = SmallNetwork()
  let optimizer = SGD(model.parameters(), learningRate: 0.05, momentum: 0.5)
  for epoch in 1...4 {
    // Long steps first, short ones at the end.
    optimizer.learningRate = epoch < 4 ? 0.05 : 0.005
    for batch in digits {
      optimizer.zeroGrad()
      let loss = crossEntropy(model(batch.images), target: batch.labels)
      loss.backward()
      optimizer.step()
    }
  }
  return model
}

/// The simple CNN of the lesson, 8,490 parameters.
private struct SmallNetwork: Module {
  let conv1 = Conv2d(inChannels: 1, outChannels: 10, kernelSize: 5)
  let conv2 = Conv2d(inChannels: 10, outChannels: 20, kernelSize: 5)
  let fc = Linear(inFeatures: 320, outFeatures: 10)

  func callAsFunction(_ images: Tensor) -> Tensor {
    var x = relu(maxPool2d(conv1(images), kernelSize: 2))
    x = relu(maxPool2d(conv2(x), kernelSize: 2))
    return fc(x.flattened(from: 1))
  }
}
