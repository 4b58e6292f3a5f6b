// 9.25 An Inception block
//
// Build a block of four branches side by side, whose channels are joined in this order:
//
// - a 1×1 convolution to 16 channels;
// - a 1×1 convolution to 16, then 5×5 to 24;
// - a 1×1 convolution to 16, then 3×3 to 24, then 3×3 to 24;
// - mean pooling of 3×3 with stride 1, then a 1×1 convolution to 24.
//
// Every branch keeps height and width. There is nothing else in it, no `relu`. Write the block as a
// struct that is a `Module` (marked `private`, so that other exercises may use the name), and
// return one here.
//
// Example: the block of `inceptionBlock(inChannels: 10)` makes
//   `[1, 88, 12, 12]` of `[1, 10, 12, 12]`
// Explained in: lessons/09-cnn/14-inception.md
//
// Check: swift run lessons check 9.25
// Hint:  swift run lessons hint 9.25

import ExerciseChecks
import NeuralNetworks
import Tensors

func inceptionBlock(inChannels: Int) throws -> any Module {
  throw Unsolved()
}
