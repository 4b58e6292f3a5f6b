import Tensors

/// The convolution as its definition says it, seven loops: slow and obvious.
func naiveConv2d(
  _ input: Tensor, weight: Tensor, bias: Tensor?, stride: IntPair, padding: IntPair,
  dilation: IntPair, groups: Int
) -> Tensor {
  let (n, c, h, w) = (input.shape[0], input.shape[1], input.shape[2], input.shape[3])
  let (f, kh, kw) = (weight.shape[0], weight.shape[2], weight.shape[3])
  let oh = (h + 2 * padding.height - dilation.height * (kh - 1) - 1) / stride.height + 1
  let ow = (w + 2 * padding.width - dilation.width * (kw - 1) - 1) / stride.width + 1
  let (x, k) = (input.values, weight.values)
  let perGroup = c / groups
  var values: [Float] = []
  for image in 0..<n {
    for filter in 0..<f {
      let firstChannel = filter / (f / groups) * perGroup
      for row in 0..<oh {
        for column in 0..<ow {
          var sum = Double(bias?.values[filter] ?? 0)
          for channel in 0..<perGroup {
            for i in 0..<kh {
              for j in 0..<kw {
                let y = row * stride.height - padding.height + i * dilation.height
                let z = column * stride.width - padding.width + j * dilation.width
                guard (0..<h).contains(y), (0..<w).contains(z) else { continue }
                let pixel = x[((image * c + firstChannel + channel) * h + y) * w + z]
                sum += Double(pixel) * Double(k[((filter * perGroup + channel) * kh + i) * kw + j])
              }
            }
          }
          values.append(Float(sum))
        }
      }
    }
  }
  return Tensor(values, shape: [n, f, oh, ow])
}

/// A pooling by its definition: `combine` gets the pixels of each window and how many of its cells
/// lie in the image and its padding.
func naivePool2d(
  _ input: Tensor, geometry: ConvolutionGeometry, _ combine: ([Float], Int) -> Float
) -> Tensor {
  let (h, w) = (input.shape[2], input.shape[3])
  let (kernel, stride, padding) = (geometry.kernelSize, geometry.stride, geometry.padding)
  var values: [Float] = []
  for plane in 0..<input.shape[0] * input.shape[1] {
    for row in 0..<geometry.outputSize.height {
      for column in 0..<geometry.outputSize.width {
        var pixels: [Float] = []
        var cells = 0
        for i in 0..<kernel.height {
          for j in 0..<kernel.width {
            let y = row * stride.height - padding.height + i
            let z = column * stride.width - padding.width + j
            if y < h + padding.height && z < w + padding.width { cells += 1 }
            guard (0..<h).contains(y), (0..<w).contains(z) else { continue }
            pixels.append(input.values[(plane * h + y) * w + z])
          }
        }
        values.append(combine(pixels, cells))
      }
    }
  }
  return Tensor(values, shape: Array(input.shape.prefix(2)) + geometry.outputSize.array)
}
