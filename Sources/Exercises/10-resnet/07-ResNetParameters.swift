// 10.7 Parameters from ResNet-18 on
//
// How many parameters does the lesson's network have if `blocks` lists how many blocks each of its
// stages has, and the first stage has `width` channels? The stem is a 7×7 convolution from one
// channel to `width` and a normalization. Each stage but the first halves the picture and doubles
// the channels in its first block. A fully connected layer leads from the last channels to ten
// classes. All convolutions have biases.
//
// Example: `resNetParameters(blocks: [2, 2, 2, 2], width: 64)` is 11,178,378
// Explained in: lessons/10-resnet/05-resnet18.md
//
// Check: swift run lessons check 10.7
// Hint:  swift run lessons hint 10.7

import ExerciseChecks

func resNetParameters(blocks: [Int], width: Int) throws -> Int {
  throw Unsolved()
}
