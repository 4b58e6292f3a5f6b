import Tensors
import Testing

@Suite("The geometry of windows")
struct GeometryTests {
  @Test("the output size counts the windows that fit", arguments: 1...9, 1...4)
  func windowCount(size: Int, kernel: Int) {
    for stride in 1...3 {
      for padding in 0...2 {
        for dilation in 1...2 {
          let geometry = ConvolutionGeometry(
            inputSize: IntPair(size), kernelSize: IntPair(kernel), stride: IntPair(stride),
            padding: IntPair(padding), dilation: IntPair(dilation))
          let starts = Swift.stride(from: -padding, to: size + padding, by: stride)
          let fitting = starts.filter { $0 + dilation * (kernel - 1) < size + padding }
          #expect(geometry.outputSize == IntPair(fitting.count))
        }
      }
    }
  }

  @Test("rounding up counts windows that start in the image or before it", arguments: 1...9, 1...4)
  func windowCountRoundedUp(size: Int, kernel: Int) {
    for stride in 1...3 {
      for padding in 0...kernel / 2 where size + 2 * padding >= kernel {
        let geometry = ConvolutionGeometry(
          inputSize: IntPair(size), kernelSize: IntPair(kernel), stride: IntPair(stride),
          padding: IntPair(padding), ceilMode: true)
        // A window is one more step while cells are left over, unless it starts behind the image.
        var windows = 1
        while -padding + (windows - 1) * stride + kernel < size + padding,
          -padding + windows * stride < size
        {
          windows += 1
        }
        #expect(geometry.outputSize == IntPair(windows))
      }
    }
  }

  @Test("height and width are independent")
  func pairs() {
    let geometry = ConvolutionGeometry(
      inputSize: 8, kernelSize: [3, 5], stride: [3, 4], padding: [0, 1])
    #expect(geometry.outputSize == [2, 2])
  }

  @Test("a kernel larger than the padded image leaves nothing")
  func tooLarge() {
    #expect(ConvolutionGeometry(inputSize: 2, kernelSize: 3).outputSize == 0)
  }

  @Test("the small networks of the lesson have the parameters and multiplications of the notes")
  func simpleNetwork() {
    let first = ConvolutionGeometry(inputSize: 28, kernelSize: 5)
    let second = ConvolutionGeometry(inputSize: 12, kernelSize: 5)
    let parameters =
      first.parameterCount(inChannels: 1, outChannels: 10)
      + second.parameterCount(inChannels: 10, outChannels: 20) + 320 * 10 + 10
    let multiplications =
      first.multiplications(inChannels: 1, outChannels: 10)
      + second.multiplications(inChannels: 10, outChannels: 20) + 320 * 10
    #expect(parameters == 8_490)
    #expect(multiplications == 467_200)
  }

  @Test("groups divide the work")
  func groups() {
    let geometry = ConvolutionGeometry(inputSize: 6, kernelSize: 3, padding: 1)
    #expect(geometry.multiplications(inChannels: 4, outChannels: 4, groups: 4) == 36 * 4 * 9)
    #expect(geometry.parameterCount(inChannels: 4, outChannels: 4, groups: 4) == 40)
  }
}
