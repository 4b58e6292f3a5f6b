/// The largest value of each window: `[batch, channels, height, width]` becomes
/// `[batch, channels, outputHeight, outputWidth]` (see `ConvolutionGeometry` for the sizes).
///
/// The windows stand side by side unless a `stride` is given. Padding never wins. The gradient goes
/// to the winners only, the first of equals. Traps if no window fits.
public func maxPool2d(
  _ input: Tensor, kernelSize: IntPair, stride: IntPair? = nil, padding: IntPair = 0,
  ceilMode: Bool = false
) -> Tensor {
  let geometry = poolingGeometry(
    "maxPool2d", input.shape, kernelSize, stride: stride, padding: padding, ceilMode: ceilMode)
  if input.isInLanes && LaneMaxPooling.fits(geometry) { return lanesMaxPool2d(input, geometry) }
  let pooling = MaxPooling(planes: input.shape[0] * input.shape[1], geometry: geometry)
  let output = Tensor(uninitialized: pooledShape(input.shape, geometry))
  let winners = Tensor(uninitialized: output.shape)
  pooling.forward(input.pointer, into: output.pointer, winners: winners.pointer)

  return output.recorded(.maxPool2d(geometry), [input]) { [shape = input.shape] gradient in
    let result = Tensor(uninitialized: shape)
    pooling.backward(gradient.pointer, winners: winners.pointer, into: result.pointer)
    return [result]
  }
}

private func lanesMaxPool2d(_ input: Tensor, _ geometry: ConvolutionGeometry) -> Tensor {
  let pooling = LaneMaxPooling(planes: LaneShape(input.shape).planes, geometry: geometry)
  let output = Tensor(lanes: pooledShape(input.shape, geometry))
  let (images, target) = (input.inLanes(), output.inLanes())
  guard GradientMode.records([input]) else {
    pooling.forward(images.pointer, into: target.pointer)
    return output.recorded(.maxPool2d(geometry), [input]) { _ in [] }
  }
  let winners = Storage(count: ceiling(pooling.winnerCount, 4))
  pooling.forward(images.pointer, into: target.pointer, winners: winners.pointer)

  return output.recorded(.maxPool2d(geometry), [input]) { [shape = input.shape] gradient in
    let result = Tensor(lanes: shape)
    pooling.backward(
      gradient.inLanes().pointer, winners: winners.pointer, into: result.inLanes().pointer)
    return [result]
  }
}

/// Checks a pooling's input and settings and says how its window moves.
func poolingGeometry(
  _ operation: String, _ input: [Int], _ kernelSize: IntPair, stride: IntPair?, padding: IntPair,
  ceilMode: Bool
) -> ConvolutionGeometry {
  require(input.count == 4, Message.poolingRank(operation, input: input))
  let geometry = ConvolutionGeometry(
    inputSize: IntPair(height: input[2], width: input[3]), kernelSize: kernelSize,
    stride: stride ?? kernelSize, padding: padding, ceilMode: ceilMode)
  geometry.check(operation)
  require(
    2 * padding.height <= kernelSize.height && 2 * padding.width <= kernelSize.width,
    Message.poolingPadding(operation, geometry))
  return geometry
}

func pooledShape(_ input: [Int], _ geometry: ConvolutionGeometry) -> [Int] {
  Array(input.prefix(2)) + geometry.outputSize.array
}
