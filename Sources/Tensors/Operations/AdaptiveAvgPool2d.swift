/// The means of as many windows as `outputSize` says, which together cover each image: with 1 the
/// mean of every channel. `[batch, channels, height, width]` becomes `[batch, channels] + outputSize`.
///
/// Neighboring windows overlap where the sizes do not divide.
public func adaptiveAvgPool2d(_ input: Tensor, outputSize: IntPair) -> Tensor {
  require(input.shape.count == 4, Message.poolingRank("adaptiveAvgPool2d", input: input.shape))
  let inputSize = IntPair(height: input.shape[2], width: input.shape[3])
  require(
    inputSize.height > 0 && inputSize.width > 0 && outputSize.height > 0 && outputSize.width > 0,
    Message.adaptiveSize(input: input.shape, outputSize: outputSize))
  let outputShape = input.shape.prefix(2) + outputSize.array
  if input.isInLanes {
    let means = AdaptivePooling.inLanes(LaneShape(input.shape), outputSize: outputSize)
    return lanesMeans(
      input, means, .adaptiveAvgPool2d(outputSize: outputSize), outputShape: Array(outputShape))
  }
  let pooling = AdaptivePooling(
    planes: input.shape[0] * input.shape[1], inputSize: inputSize, outputSize: outputSize)
  let output = Tensor(uninitialized: Array(outputShape))
  pooling.forward(input.pointer, into: output.pointer)

  return output.recorded(.adaptiveAvgPool2d(outputSize: outputSize), [input]) {
    [shape = input.shape] gradient in
    let result = Tensor(uninitialized: shape)
    pooling.backward(gradient.pointer, into: result.pointer)
    return [result]
  }
}
