/// Maximum pooling of planes, forward and backward.
///
/// Legend: M = batch × channels planes, H × W input, OH × OW output. input is [M, H, W], output
/// [M, OH, OW]; winners, of the output's shape, holds where in its plane each window's largest pixel
/// is, as the bits of a float.
///
/// A row of windows is computed at once: for each place in the window, the pixels that all windows of
/// the row have there, which stand one stride apart, are compared with the best so far.
struct MaxPooling {
  let planes: Int
  let geometry: ConvolutionGeometry
  private let inputPlane: Int
  private let outputPlane: Int

  init(planes: Int, geometry: ConvolutionGeometry) {
    self.planes = planes
    self.geometry = geometry
    inputPlane = geometry.inputSize.height * geometry.inputSize.width
    outputPlane = geometry.outputSize.height * geometry.outputSize.width
  }

  func forward(
    _ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>,
    winners: UnsafeMutablePointer<Float>
  ) {
    let windows = PoolingRows(geometry)
    forEachPlane { plane in
      let x = input + plane * inputPlane
      for row in 0..<windows.count {
        let start = plane * outputPlane + row * windows.length
        let (best, winner) = (output + start, winners + start)
        fill(best, with: -.infinity, count: windows.length)
        fill(winner, with: position(windows.firstPixel(row: row)), count: windows.length)
        windows.forEachPlace(row: row) { pixels, places in
          keepLarger(
            x, from: pixels, step: geometry.stride.width, best + places.lowerBound,
            winner + places.lowerBound, count: places.count)
        }
      }
    }
  }

  /// In the forward pass each window handed on its winner, so now the winner gets the gradient.
  func backward(
    _ gradient: UnsafePointer<Float>, winners: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    forEachPlane { plane in
      let dx = inputGradient + plane * inputPlane
      fill(dx, with: 0, count: inputPlane)
      for place in plane * outputPlane..<(plane + 1) * outputPlane {
        dx[Int(winners[place].bitPattern)] += gradient[place]
      }
    }
  }

  private func forEachPlane(_ body: (Int) -> Void) {
    forEachPiece(of: planes, piece: max(1, 16_384 / max(1, inputPlane))) { planes in
      for plane in planes { body(plane) }
    }
  }
}

/// A position in a plane as the bits of a float, so that it is selected like the values.
@inline(__always)
private func position(_ index: Int) -> Float {
  Float(bitPattern: UInt32(truncatingIfNeeded: index))
}

/// Keeps the larger of the best so far and the pixels `step` apart, four windows at a time, and where
/// it is; NaN is larger than all.
@inline(__always)
private func keepLarger(
  _ x: UnsafePointer<Float>, from first: Int, step: Int, _ best: UnsafeMutablePointer<Float>,
  _ winner: UnsafeMutablePointer<Float>, count: Int
) {
  var i = 0
  while i + 4 <= count {
    let pixel = first + i * step
    let values = loadFour(x + pixel, step: step)
    let leaders = loadFour(best + i, step: 1)
    let wins = (values .> leaders) .| (values .!= values)
    let here = SIMD4(
      position(pixel), position(pixel + step), position(pixel + 2 * step),
      position(pixel + 3 * step))
    storeFour(leaders.replacing(with: values, where: wins), to: best + i)
    storeFour(loadFour(winner + i, step: 1).replacing(with: here, where: wins), to: winner + i)
    i += 4
  }
  while i < count {
    let value = x[first + i * step]
    if value > best[i] || value != value {
      best[i] = value
      winner[i] = position(first + i * step)
    }
    i += 1
  }
}
