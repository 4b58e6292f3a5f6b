import Testing

@testable import Tensors

@Suite("Winograd's convolution")
struct WinogradTests {
  @Test("equals the seven loops of its definition", arguments: WinogradCase.all)
  func forward(settings: WinogradCase) {
    let expected = naiveConv2d(
      settings.input, weight: settings.weight, bias: settings.bias, stride: 1,
      padding: settings.padding, dilation: 1, groups: settings.groups)
    expectSimilar(settings.output, expected)
  }

  @Test("has the gradients of its definition", arguments: WinogradCase.all)
  func gradients(settings: WinogradCase) {
    let expected = naiveGradients(settings)
    expectSimilar(settings.inputGradient, expected.input)
    expectSimilar(settings.weightGradient, expected.weight)
  }

  @Test("gives the same bytes with any number of threads", arguments: WinogradCase.all)
  func threads(settings: WinogradCase) {
    expectSameBytes {
      [settings.output, settings.inputGradient, settings.weightGradient].flatMap(\.values)
        .map(\.bitPattern)
    }
  }

  /// Expects errors of a few roundings of a typical element.
  ///
  /// An output is a sum of n² products that are larger than itself and cancel. So its error is a
  /// fraction of the typical size of all outputs, not of its own: 1e-6 on average and 7e-6 at worst of
  /// a million with up to 64 channels. A wrong weight, tile or border would be wrong by the whole size.
  private func expectSimilar(
    _ actual: Tensor, _ expected: Tensor, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let squares = expected.values.reduce(0) { $0 + $1 * $1 }
    let typical = (squares / Float(expected.count)).squareRoot()
    expectClose(
      actual, expected, relativeTolerance: 0, absoluteTolerance: 1e-5 * typical,
      sourceLocation: sourceLocation)
  }

  /// In output[f, y, x] += weight[f, c, i, j] · input[c, y + i − P, x + j − P], each factor's gradient
  /// receives the output's times the other factor.
  private func naiveGradients(_ settings: WinogradCase) -> (input: Tensor, weight: Tensor) {
    let (size, padding) = (settings.size, settings.padding)
    let output = settings.convolution.outputSize
    let (input, weight) = (settings.input, settings.weight)
    let (x, w, dy) = (input.values, weight.values, settings.gradient.values)
    var dx = [Double](repeating: 0, count: x.count)
    var dw = [Double](repeating: 0, count: w.count)
    let perGroup = settings.channels / settings.groups
    let filtersPerGroup = settings.filters / settings.groups
    for image in 0..<settings.batch {
      for filter in 0..<settings.filters {
        for place in 0..<output.height * output.width {
          let (y, z) = (place / output.width, place % output.width)
          let gradient = Double(
            dy[(image * settings.filters + filter) * output.height * output.width + place])
          for term in 0..<perGroup * 9 {
            let (row, column) = (y + term % 9 / 3 - padding.height, z + term % 3 - padding.width)
            guard (0..<size.height).contains(row), (0..<size.width).contains(column) else {
              continue
            }
            let channel =
              image * settings.channels + filter / filtersPerGroup * perGroup + term / 9
            let pixel = (channel * size.height + row) * size.width + column
            let tap = filter * perGroup * 9 + term
            dx[pixel] += gradient * Double(w[tap])
            dw[tap] += gradient * Double(x[pixel])
          }
        }
      }
    }
    return (
      Tensor(dx.map(Float.init), shape: input.shape),
      Tensor(dw.map(Float.init), shape: weight.shape)
    )
  }
}
