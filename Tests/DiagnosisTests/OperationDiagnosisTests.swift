import LessonEvents
import Tensors
import Testing

@testable import Diagnosis

@Suite("Mistakes that the operation tells")
struct OperationDiagnosisTests {
  @Test("a flipped kernel, on the course's numbers")
  func flippedKernel() {
    #expect(
      sentence(
        expected: Example.flipped, displayed: Example.convolved, Example.convolution())
        == "the expected values are those of conv2d with the kernel turned by 180° "
        + "(convolution instead of cross-correlation)")
  }

  @Test(
    "padding and stride, on the course's numbers",
    arguments: [
      (Example.padded, Example.convolved, 1, 0, "padding 1 instead of 0"),
      (Example.convolved, Example.padded, 1, 1, "padding 0 instead of 1"),
      (Example.strided, Example.convolved, 1, 0, "stride 2 instead of 1"),
      (Example.paddedAndStrided, Example.padded, 1, 1, "stride 2 instead of 1"),
      (Example.paddedAndStrided, Example.strided, 2, 0, "padding 1 instead of 0"),
      (
        Example.paddedAndStrided, Example.convolved, 1, 0,
        "padding 1 and stride 2 instead of 0 and 1"
      ),
    ])
  func geometry(
    expected: TensorValue, displayed: TensorValue, stride: Int, padding: Int, words: String
  ) {
    let provenance = Example.convolution(stride: stride, padding: padding)
    #expect(
      sentence(expected: expected, displayed: displayed, provenance)
        == "the expected values are those of conv2d with \(words)")
  }

  @Test("a bias too many")
  func bias() {
    let biased = conv2d(Example.x5, weight: Example.kernel, bias: Tensor([5]))
    #expect(
      sentence(
        expected: Example.convolved, displayed: TensorValue(biased),
        Example.convolution(bias: Tensor([5])))
        == "the expected values are those of conv2d without the bias")
  }

  @Test("a transposed kernel, and a dilated one")
  func otherKernels() {
    let transposed = conv2d(Example.x5, weight: Example.kernel.permuted([0, 1, 3, 2]))
    #expect(
      sentence(
        expected: TensorValue(transposed), displayed: Example.convolved, Example.convolution())
        == "the expected values are those of conv2d with the kernel's rows and columns exchanged "
        + "(transposed)")
    let dilated = conv2d(Example.x5, weight: Example.kernel, dilation: 2)
    #expect(
      sentence(expected: TensorValue(dilated), displayed: Example.convolved, Example.convolution())
        == "the expected values are those of conv2d with dilation 2 instead of 1")
  }

  @Test(
    "poolings, on the course's numbers",
    arguments: [
      (Example.meanPooled, Example.maxPooled, "maxPool2d", "avgPool2d, not of maxPool2d"),
      (Example.maxPooled, Example.meanPooled, "avgPool2d", "maxPool2d, not of avgPool2d"),
      (
        Example.maxPooledUp, Example.maxPooled, "maxPool2d",
        "maxPool2d with its output size rounded up (ceilMode: true)"
      ),
    ])
  func pooling(
    expected: TensorValue, displayed: TensorValue, operation: String, words: String
  ) {
    #expect(
      sentence(expected: expected, displayed: displayed, Example.pooling(operation))
        == "the expected values are those of \(words)")
  }

  @Test("a pooling's stride, and its window")
  func poolingWindow() {
    let expected = TensorValue(maxPool2d(Example.x5, kernelSize: 3, stride: 1))
    #expect(expected == Example.maxPooledByOne)
    let displayed = TensorValue(maxPool2d(Example.x5, kernelSize: 3))
    #expect(
      sentence(
        expected: expected, displayed: displayed,
        Example.pooling("maxPool2d", kernelSize: 3, stride: 3))
        == "the expected values are those of maxPool2d with stride 1 instead of 3")
    #expect(
      sentence(
        expected: displayed, displayed: Example.maxPooled, Example.pooling("maxPool2d"))
        == "the expected values are those of maxPool2d with kernelSize 3 instead of 2")
  }

  @Test("padding counted in a mean")
  func countedPadding() {
    let ones = Tensor.ones([1, 1, 4, 4])
    let displayed = avgPool2d(ones, kernelSize: 2, padding: 1)
    let expected = avgPool2d(ones, kernelSize: 2, padding: 1, countIncludePad: false)
    #expect(
      sentence(
        expected: TensorValue(expected), displayed: TensorValue(displayed),
        Example.pooling("avgPool2d", padding: 1, input: ones))
        == "the expected values are those of avgPool2d with padding left out of the means "
        + "(countIncludePad: false)")
  }

  @Test("sum and mean, and the dimension")
  func reductions() {
    let matrix = Tensor([[1, 2, 3], [4, 5, 6], [7, 8, 10]])
    func provenance(_ operation: String, _ dims: [Int]) -> Provenance {
      Provenance(
        operation: operation, settings: ["dim": dims, "keepDim": [0]],
        inputs: ["input": TensorValue(matrix)])
    }
    #expect(
      sentence(
        expected: TensorValue(matrix.mean()), displayed: TensorValue(matrix.sum()),
        provenance("sum", []))
        == "the expected values are those of the mean, not of the sum")
    #expect(
      sentence(
        expected: TensorValue(matrix.sum(dim: 1)), displayed: TensorValue(matrix.sum(dim: 0)),
        provenance("sum", [0]))
        == "the expected values are those of the sum along dimension 1, not along dimension 0")
    #expect(
      sentence(
        expected: TensorValue(matrix.max()), displayed: TensorValue(matrix.max(dim: 0)),
        provenance("max", [0]))
        == "the expected values are those of the max of all values, not along dimension 0")
  }

  @Test("the order and the transposition of matrix factors")
  func matmulFactors() {
    let left = Tensor([[1, 2], [3, 4]])
    let right = Tensor([[5, 6], [7, 9]])
    let provenance = Provenance(
      operation: "matmul", settings: [:],
      inputs: ["left": TensorValue(left), "right": TensorValue(right)])
    let displayed = TensorValue(matmul(left, right))
    #expect(
      sentence(
        expected: TensorValue(matmul(right, left)), displayed: displayed, provenance)
        == "the expected values are those of matmul with the factors exchanged")
    #expect(
      sentence(
        expected: TensorValue(matmul(left, right.transposed())), displayed: displayed, provenance)
        == "the expected values are those of matmul with the right factor transposed")
  }

  @Test("where only the shape is expected, the sentence speaks of the shape")
  func shapeOnly() {
    let expected = TensorValue(shape: [1, 1, 5, 5], values: nil)
    let words = diagnose(
      expected: expected, displayed: Example.convolved, provenance: Example.convolution()
    ) { $0.shape == expected.shape }
    #expect(words == "the expected shape is that of conv2d with padding 1 instead of 0")
  }

  @Test("a symmetric kernel is not blamed, and neither is a typing error")
  func symmetricKernel() {
    let box = Tensor.ones([1, 1, 3, 3])
    let displayed = TensorValue(conv2d(Example.x5, weight: box))
    var expected = displayed
    expected.values?[4] += 1
    #expect(
      sentence(expected: expected, displayed: displayed, Example.convolution(weight: box)) == nil)
  }

  @Test("settings and inputs that make no sense are passed over")
  func nonsense() {
    var provenance = Example.convolution(stride: 0, padding: -1)
    provenance.inputs["bias"] = Example.values([2], [1, 2])
    let expected = Example.values([1, 1, 1, 1], [5])
    #expect(sentence(expected: expected, displayed: Example.convolved, provenance) == nil)
    provenance.inputs["input"]?.values = nil
    #expect(sentence(expected: expected, displayed: Example.convolved, provenance) == nil)
    let pooling = Example.pooling("maxPool2d", kernelSize: 9, padding: 7)
    #expect(sentence(expected: expected, displayed: Example.convolved, pooling) == nil)
  }
}

@Suite("Random convolutions done wrong in one known way")
struct RandomMistakeTests {
  @Test("each mistake is named", arguments: 0..<20 as Range<UInt64>)
  func named(seed: UInt64) {
    let generator = Generator(seed: seed)
    let input = Tensor.randn([1, 2, 7, 6], generator: generator)
    let weight = Tensor.randn([3, 2, 3, 3], generator: generator)
    let bias = Tensor.randn([3], generator: generator)
    let provenance = Provenance(
      operation: "conv2d",
      settings: ["stride": [2, 2], "padding": [1, 1], "dilation": [1, 1], "groups": [1]],
      inputs: [
        "input": TensorValue(input), "weight": TensorValue(weight), "bias": TensorValue(bias),
      ])
    let displayed = conv2d(input, weight: weight, bias: bias, stride: 2, padding: 1)
    let turned = weight.flipped(dims: [2, 3])
    let catalog = [
      (conv2d(input, weight: turned, bias: bias, stride: 2, padding: 1), "kernel turned by 180°"),
      (conv2d(input, weight: weight, stride: 2, padding: 1), "conv2d without the bias"),
      (conv2d(input, weight: weight, bias: bias, padding: 1), "stride 1 instead of 2"),
      (conv2d(input, weight: weight, bias: bias, stride: 2), "padding 0 instead of 1"),
      (
        conv2d(input, weight: weight, bias: bias, stride: 2, padding: 1, dilation: 2),
        "dilation 2 instead of 1"
      ),
      (displayed.permuted([0, 2, 3, 1]), "channels moved from the second place to the last"),
      (displayed * 3, "the displayed ones times 3"),
      (relu(displayed), "zeros for negative ones (relu)"),
    ]
    for (expected, words) in catalog {
      let found = sentence(
        expected: TensorValue(expected), displayed: TensorValue(displayed), provenance)
      #expect(found?.contains(words) == true, "\(found ?? "nothing") instead of \(words)")
    }
  }

  @Test("the diagnosis fits where a check asks for one")
  func signature() {
    typealias Diagnose = (TensorValue?, TensorValue, Provenance?, (TensorValue) -> Bool) -> String?
    let function: Diagnose = diagnose
    #expect(function(nil, Example.convolved, nil) { _ in true } == nil)
  }
}
