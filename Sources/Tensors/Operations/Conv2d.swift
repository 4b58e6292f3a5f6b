/// Slides kernels over images and sums the products: what deep learning calls convolution.
///
/// From input `[batch, inChannels, height, width]` and weight `[outChannels, inChannels / groups,
/// kernelHeight, kernelWidth]` it computes `[batch, outChannels, outputHeight, outputWidth]` (see
/// `ConvolutionGeometry` for the sizes), with one `bias` value added per output channel. The kernel is
/// not flipped. With `groups` the channels are parted and each group sees its own.
///
/// Traps if the shapes do not fit.
public func conv2d(
  _ input: Tensor, weight: Tensor, bias: Tensor? = nil, stride: IntPair = 1, padding: IntPair = 0,
  dilation: IntPair = 1, groups: Int = 1
) -> Tensor {
  checkConvolution(input.shape, weight.shape, bias: bias?.shape, groups: groups)
  let geometry = ConvolutionGeometry(
    inputSize: IntPair(height: input.shape[2], width: input.shape[3]),
    kernelSize: IntPair(height: weight.shape[2], width: weight.shape[3]),
    stride: stride, padding: padding, dilation: dilation)
  geometry.check("conv2d")
  let product =
    input.shape[0] >= Tensor.imagesWorthLanes
    ? lanesConv2d(input, weight, bias, geometry, groups: groups)
    : rowsConv2d(input, weight, bias, geometry, groups: groups)
  return product.output.recorded(
    .conv2d(geometry, groups: groups), [input, weight] + (bias.map { [$0] } ?? []),
    gradient: product.gradient)
}

/// The output of a convolution and the way back.
private typealias ConvolutionResult = (output: Tensor, gradient: Node.GradientRule)

/// Convolution of a batch in lanes.
private func lanesConv2d(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor?, _ geometry: ConvolutionGeometry, groups: Int
) -> ConvolutionResult {
  let kernel = LaneConvolution(
    input: input.shape, weight: weight.shape, geometry: geometry, groups: groups)
  let images = input.inLanes()
  let output = Tensor(lanes: [input.shape[0], weight.shape[0]] + geometry.outputSize.array)
  let target = output.inLanes()
  kernel.forward(images.pointer, weight.pointer, bias: bias?.pointer, into: target.pointer)

  return (
    output,
    { gradient in
      let received = gradient.inLanes()
      var gradients: [Tensor?] = [nil, nil, nil]
      if input.requiresGrad {
        let result = Tensor(lanes: input.shape)
        kernel.inputGradient(
          received.pointer, weight.pointer, into: result.inLanes().pointer)
        gradients[0] = result
      }
      if weight.requiresGrad {
        let result = Tensor(uninitialized: weight.shape)
        kernel.weightGradient(images.pointer, received.pointer, into: result.pointer)
        gradients[1] = result
      }
      if let bias, bias.requiresGrad {
        let result = Tensor(uninitialized: bias.shape)
        kernel.biasGradient(received.pointer, into: result.pointer)
        gradients[2] = result
      }
      return gradients
    }
  )
}

/// Convolution of a few images in row-major order.
private func rowsConv2d(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor?, _ geometry: ConvolutionGeometry, groups: Int
) -> ConvolutionResult {
  let kernel = Convolution(
    input: input.shape, weight: weight.shape, geometry: geometry, groups: groups)
  let output = Tensor(
    uninitialized: [input.shape[0], weight.shape[0]] + geometry.outputSize.array)
  kernel.forward(input.pointer, weight.pointer, bias: bias?.pointer, into: output.pointer)

  return (
    output,
    { gradient in
      var gradients: [Tensor?] = [nil, nil, nil]
      if input.requiresGrad {
        let result = Tensor(uninitialized: input.shape)
        kernel.inputGradient(gradient.pointer, weight.pointer, into: result.pointer)
        gradients[0] = result
      }
      if weight.requiresGrad {
        let result = Tensor(uninitialized: weight.shape)
        kernel.weightGradient(input.pointer, gradient.pointer, into: result.pointer)
        gradients[1] = result
      }
      if let bias, bias.requiresGrad {
        let result = Tensor(uninitialized: bias.shape)
        kernel.biasGradient(gradient.pointer, into: result.pointer)
        gradients[2] = result
      }
      return gradients
    }
  )
}

private func checkConvolution(_ input: [Int], _ weight: [Int], bias: [Int]?, groups: Int) {
  require(
    input.count == 4 && weight.count == 4,
    Message.convolutionRank(input: input, weight: weight))
  require(
    groups >= 1 && weight[0] % groups == 0,
    Message.convolutionGroups(weight: weight, groups: groups))
  require(
    input[1] == weight[1] * groups,
    Message.convolutionChannels(input: input, weight: weight, groups: groups))
  if let bias {
    require(bias == [weight[0]], Message.convolutionBias(bias: bias, weight: weight))
  }
}
