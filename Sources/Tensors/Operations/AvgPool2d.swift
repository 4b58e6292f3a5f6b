/// The mean of each window: `[batch, channels, height, width]` becomes
/// `[batch, channels, outputHeight, outputWidth]` (see `ConvolutionGeometry` for the sizes).
///
/// The windows stand side by side unless a `stride` is given. Padding counts as zeros, or not at
/// all without `countIncludePad`. Traps if no window fits.
public func avgPool2d(
  _ input: Tensor, kernelSize: IntPair, stride: IntPair? = nil, padding: IntPair = 0,
  ceilMode: Bool = false, countIncludePad: Bool = true
) -> Tensor {
  let geometry = poolingGeometry(
    "avgPool2d", input.shape, kernelSize, stride: stride, padding: padding, ceilMode: ceilMode)
  let pooling = MeanPooling(
    planes: input.shape[0] * input.shape[1], geometry: geometry, countIncludePad: countIncludePad)
  let operation = Operation.avgPool2d(geometry, countIncludePad: countIncludePad)
  let outputShape = pooledShape(input.shape, geometry)
  if input.isInLanes {
    return lanesMeans(
      input, pooling.inLanes(LaneShape(input.shape)), operation, outputShape: outputShape)
  }
  let output = Tensor(uninitialized: outputShape)
  pooling.forward(input.pointer, into: output.pointer)

  return output.recorded(operation, [input]) { [shape = input.shape] gradient in
    let result = Tensor(uninitialized: shape)
    pooling.backward(gradient.pointer, into: result.pointer)
    return [result]
  }
}

/// Means of the windows of a batch in lanes.
func lanesMeans(
  _ input: Tensor, _ means: LaneMeans, _ operation: Operation, outputShape: [Int]
) -> Tensor {
  let output = Tensor(lanes: outputShape)
  means.forward(input.inLanes().pointer, into: output.inLanes().pointer)

  return output.recorded(operation, [input]) { [shape = input.shape] gradient in
    let (received, result) = (gradient.inLanes(), Tensor(lanes: shape))
    means.backward(received.pointer, into: result.inLanes().pointer)
    return [result]
  }
}
