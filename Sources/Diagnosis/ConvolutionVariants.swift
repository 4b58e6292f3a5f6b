import LessonEvents
import Tensors

/// What usually goes wrong with `conv2d`.
func convolutionVariants(of provenance: Provenance) -> [Variant] {
  guard let call = ConvolutionCall(provenance) else { return [] }
  return kernelVariants(call) + biasVariants(call) + paddingVariants(call) + strideVariants(call)
    + dilationVariants(call) + paddingAndStrideVariants(call)
}

private func kernelVariants(_ call: ConvolutionCall) -> [Variant] {
  var variants = [
    Variant(
      description: "conv2d with the kernel turned by 180° "
        + "(convolution instead of cross-correlation)"
    ) { call.with { $0.weight = $0.weight.flipped(dims: [2, 3]) }.result() },
    Variant(description: "conv2d with the kernel's rows and columns exchanged (transposed)") {
      call.with { $0.weight = $0.weight.permuted([0, 1, 3, 2]) }.result()
    },
  ]
  if call.groups == 1 {
    variants.append(
      Variant(description: "conv2d with the weight's in- and outChannels exchanged") {
        call.with { $0.weight = $0.weight.permuted([1, 0, 2, 3]) }.result()
      })
  }
  return variants
}

private func biasVariants(_ call: ConvolutionCall) -> [Variant] {
  guard call.bias != nil else { return [] }
  return [
    Variant(description: "conv2d without the bias") { call.with { $0.bias = nil }.result() }
  ]
}

/// From none to one that covers the whole kernel.
private func paddingVariants(_ call: ConvolutionCall) -> [Variant] {
  let widest = max(2, call.kernelSize.height, call.kernelSize.width)
  return IntPair.each(0...widest, except: call.padding).map { padding in
    Variant(
      description: "conv2d with padding \(padding.written) instead of \(call.padding.written)"
    ) { call.with { $0.padding = padding }.result() }
  }
}

private func strideVariants(_ call: ConvolutionCall) -> [Variant] {
  IntPair.each(1...4, except: call.stride).map { stride in
    Variant(description: "conv2d with stride \(stride.written) instead of \(call.stride.written)") {
      call.with { $0.stride = stride }.result()
    }
  }
}

private func dilationVariants(_ call: ConvolutionCall) -> [Variant] {
  IntPair.each(1...3, except: call.dilation).map { dilation in
    Variant(
      description: "conv2d with dilation \(dilation.written) instead of \(call.dilation.written)"
    ) { call.with { $0.dilation = dilation }.result() }
  }
}

private func paddingAndStrideVariants(_ call: ConvolutionCall) -> [Variant] {
  IntPair.each(0...2, except: call.padding).flatMap { padding in
    IntPair.each(1...3, except: call.stride).map { stride in
      Variant(
        description: "conv2d with padding \(padding.written) and stride \(stride.written) "
          + "instead of \(call.padding.written) and \(call.stride.written)"
      ) {
        call.with {
          $0.padding = padding
          $0.stride = stride
        }.result()
      }
    }
  }
}
