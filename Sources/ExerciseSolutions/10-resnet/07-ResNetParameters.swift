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
  // The stem: 49 weights, a bias, and the two numbers of its normalization for each channel.
  var count = width * (49 + 1 + 2)
  var channels = width
  for (stage, blocks) in blocks.enumerated() {
    for block in 0..<blocks {
      let isWider = stage > 0 && block == 0
      let outChannels = isWider ? 2 * channels : channels
      count += 9 * channels * outChannels + outChannels
      count += 9 * outChannels * outChannels + outChannels
      if isWider { count += channels * outChannels + outChannels }
      count += 2 * 2 * outChannels
      channels = outChannels
    }
  }
  return count + 10 * (channels + 1)
}
