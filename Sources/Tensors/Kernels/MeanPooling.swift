/// Mean pooling of planes, forward and backward.
///
/// Legend: M = batch × channels planes, H × W input, OH × OW output. input is [M, H, W], output
/// [M, OH, OW].
struct MeanPooling {
  let planes: Int
  let inputSize: IntPair
  private let rows: [Window]
  private let columns: [Window]

  /// Along one side, the pixels of a window and by how many its sum is divided.
  private struct Window {
    let pixels: Range<Int>
    let divisor: Int
  }

  init(planes: Int, geometry: ConvolutionGeometry, countIncludePad: Bool) {
    self.planes = planes
    inputSize = geometry.inputSize
    rows = Self.windows(geometry, \.height, countIncludePad)
    columns = Self.windows(geometry, \.width, countIncludePad)
  }

  /// Windows whose borders are at ⌊i · n / m⌋ and ⌈(i + 1) · n / m⌉, for n pixels and m outputs.
  init(planes: Int, inputSize: IntPair, adaptingTo outputSize: IntPair) {
    self.planes = planes
    self.inputSize = inputSize
    rows = Self.adaptiveWindows(inputSize.height, outputSize.height)
    columns = Self.adaptiveWindows(inputSize.width, outputSize.width)
  }

  func forward(_ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>) {
    forEachPlane { plane in
      let x = input + plane * inputPlane
      var y = output + plane * outputPlane
      for row in rows {
        for column in columns {
          y[0] = sum(x, row.pixels, column.pixels) / Float(row.divisor * column.divisor)
          y += 1
        }
      }
    }
  }

  /// In the forward pass each pixel counted one divisor's part, so now it gets that part of the
  /// gradient of every window that it was in.
  func backward(
    _ gradient: UnsafePointer<Float>, into inputGradient: UnsafeMutablePointer<Float>
  ) {
    forEachPlane { plane in
      let dx = inputGradient + plane * inputPlane
      var dy = gradient + plane * outputPlane
      dx.update(repeating: 0, count: inputPlane)
      for row in rows {
        for column in columns {
          let part = dy[0] / Float(row.divisor * column.divisor)
          dy += 1
          for h in row.pixels {
            for w in column.pixels { dx[h * inputSize.width + w] += part }
          }
        }
      }
    }
  }

  private var inputPlane: Int { inputSize.height * inputSize.width }
  private var outputPlane: Int { rows.count * columns.count }

  private func forEachPlane(_ body: (Int) -> Void) {
    forEachPiece(of: planes, piece: max(1, 16_384 / max(1, inputPlane))) { planes in
      for plane in planes { body(plane) }
    }
  }

  @inline(__always)
  private func sum(_ x: UnsafePointer<Float>, _ rows: Range<Int>, _ columns: Range<Int>) -> Float {
    var sum: Float = 0
    for h in rows {
      for w in columns { sum += x[h * inputSize.width + w] }
    }
    return sum
  }

  /// A window that reaches beyond the padding, as rounding up allows, is divided only by the cells
  /// up to the padding's end.
  private static func windows(
    _ geometry: ConvolutionGeometry, _ side: KeyPath<IntPair, Int>, _ countIncludePad: Bool
  ) -> [Window] {
    let size = geometry.inputSize[keyPath: side]
    return (0..<geometry.outputSize[keyPath: side]).map { index in
      let start = index * geometry.stride[keyPath: side] - geometry.padding[keyPath: side]
      let end = min(
        start + geometry.kernelSize[keyPath: side], size + geometry.padding[keyPath: side])
      let pixels = max(start, 0)..<min(end, size)
      return Window(pixels: pixels, divisor: countIncludePad ? end - start : pixels.count)
    }
  }

  private static func adaptiveWindows(_ size: Int, _ outputs: Int) -> [Window] {
    (0..<outputs).map { index in
      let pixels = index * size / outputs..<((index + 1) * size + outputs - 1) / outputs
      return Window(pixels: pixels, divisor: pixels.count)
    }
  }
}
