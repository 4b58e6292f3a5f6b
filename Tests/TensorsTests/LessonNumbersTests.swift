import Tensors
import Testing

/// The examples of lesson 09-cnn, small enough to be checked by hand.
@Suite("The numbers of the lesson on convolution")
struct LessonNumbersTests {
  let image = Tensor([
    [3, 4, 6, 5, 7],
    [2, 4, 6, 8, 2],
    [1, 6, 7, 8, 4],
    [9, 7, 4, 6, 2],
    [3, 7, 5, 4, 1],
  ]).reshaped(to: [1, 1, 5, 5])
  let kernel = Tensor(1...9).reshaped(to: [1, 1, 3, 3])

  @Test("a 3×3 kernel on the 5×5 image leaves 3×3 sums")
  func convolution() {
    #expect(
      conv2d(image, weight: kernel).description == """
        tensor([[[[211., 295., 262.],
                  [259., 282., 214.],
                  [251., 253., 169.]]]])
        """)
  }

  @Test("padding 1 keeps a 5×5 image 5×5")
  func padding() {
    #expect(
      conv2d(image, weight: kernel, padding: 1).description == """
        tensor([[[[ 91., 168., 224., 215., 127.],
                  [114., 211., 295., 262., 149.],
                  [192., 259., 282., 214., 122.],
                  [194., 251., 253., 169.,  86.],
                  [ 96., 112., 110.,  68.,  31.]]]])
        """)
  }

  @Test("stride 2 takes every second window")
  func stride() {
    #expect(conv2d(image, weight: kernel, stride: 2).values == [211, 262, 251, 169])
  }

  @Test("stride 2 with padding 1 leaves 3×3")
  func strideAndPadding() {
    #expect(
      conv2d(image, weight: kernel, stride: 2, padding: 1).values
        == [91, 224, 127, 192, 282, 122, 96, 110, 31])
  }

  @Test("a flipped kernel gives the convolution of mathematics")
  func flippedKernel() {
    #expect(
      conv2d(image, weight: kernel.flipped(dims: [2, 3])).values
        == [179, 245, 268, 201, 278, 256, 239, 287, 241])
  }

  @Test("three equal channels give three times the sums")
  func channels() {
    let output = conv2d(
      cat([image, image, image], dim: 1), weight: cat([kernel, kernel, kernel], dim: 1))
    #expect(output.shape == [1, 1, 3, 3])
    #expect(output.values == [633, 885, 786, 777, 846, 642, 753, 759, 507])
  }

  @Test("max pooling keeps the largest of each 2×2 tile and drops the rest")
  func maxPooling() {
    #expect(maxPool2d(image, kernelSize: 2).values == [4, 8, 9, 8])
    #expect(
      maxPool2d(image, kernelSize: 2, ceilMode: true).values == [4, 8, 7, 9, 8, 4, 7, 5, 1])
    #expect(
      maxPool2d(image, kernelSize: 3, stride: 1).values == [7, 8, 8, 9, 8, 8, 9, 8, 8])
  }

  @Test("max pooling of the 4×4 example gives 2×2")
  func maxPoolingOfFour() {
    let image = Tensor([[3, 4, 6, 5], [2, 4, 6, 8], [1, 6, 7, 8], [9, 7, 4, 6]])
    #expect(maxPool2d(image.reshaped(to: [1, 1, 4, 4]), kernelSize: 2).values == [4, 8, 9, 8])
  }

  @Test("average pooling takes the mean of each tile")
  func averagePooling() {
    #expect(avgPool2d(image, kernelSize: 2).values == [3.25, 6.25, 5.75, 6.25])
  }

  @Test("five channels become ten")
  func manyChannels() {
    let output = conv2d(.ones([1, 5, 100, 100]), weight: .ones([10, 5, 3, 3]), bias: .zeros([10]))
    #expect(output.shape == [1, 10, 98, 98])
    #expect(output.values.allSatisfy { $0 == 45 })
    let geometry = ConvolutionGeometry(inputSize: 100, kernelSize: 3)
    #expect(geometry.parameterCount(inChannels: 5, outChannels: 10) == 460)
    #expect(geometry.multiplications(inChannels: 5, outChannels: 10) == 4_321_800)
  }

  @Test("a 1×1 convolution in between saves nine tenths of the multiplications")
  func bottleneck() {
    let large = ConvolutionGeometry(inputSize: 28, kernelSize: 5, padding: 2)
    let point = ConvolutionGeometry(inputSize: 28, kernelSize: 1)
    #expect(large.multiplications(inChannels: 192, outChannels: 32) == 120_422_400)
    #expect(
      point.multiplications(inChannels: 192, outChannels: 16)
        + large.multiplications(inChannels: 16, outChannels: 32) == 12_443_648)
  }
}
