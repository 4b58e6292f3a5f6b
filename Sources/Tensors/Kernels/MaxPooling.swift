/// Maximum pooling of planes, forward and backward.
///
/// Legend: M = batch × channels planes, H × W input, OH × OW output. input is [M, H, W], output
/// [M, OH, OW].
struct MaxPooling {
  let planes: Int
  let geometry: ConvolutionGeometry

  private var inputPlane: Int { geometry.inputSize.height * geometry.inputSize.width }
  private var outputPlane: Int { geometry.outputSize.height * geometry.outputSize.width }
  private var planesPerPiece: Int { max(1, 16_384 / max(1, inputPlane)) }

  func forward(_ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>) {
    let windows = PoolingWindows(geometry)
    forEachPiece(of: planes, piece: planesPerPiece) { planes in
      for plane in planes {
        let x = input + plane * inputPlane
        let y = output + plane * outputPlane
        windows.visit { place, rows, columns in
          y[place] = x[winner(in: x, rows, columns)]
        }
      }
    }
  }

  /// In the forward pass each window handed on its winner, so now the winner gets the gradient.
  func backward(
    _ gradient: UnsafePointer<Float>, input: UnsafePointer<Float>, output: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    let windows = PoolingWindows(geometry)
    forEachPiece(of: planes, piece: planesPerPiece) { planes in
      for plane in planes {
        let x = input + plane * inputPlane
        let dx = inputGradient + plane * inputPlane
        let dy = gradient + plane * outputPlane
        dx.update(repeating: 0, count: inputPlane)
        windows.visit { place, rows, columns in
          dx[winner(in: x, rows, columns)] += dy[place]
        }
      }
    }
  }

  /// Where the first largest pixel of a window is; NaN is larger than all.
  @inline(__always)
  private func winner(
    in x: UnsafePointer<Float>, _ rows: Range<Int>, _ columns: Range<Int>
  ) -> Int {
    let width = geometry.inputSize.width
    var best = rows.lowerBound * width + columns.lowerBound
    for h in rows {
      for w in columns {
        let value = x[h * width + w]
        let leader = x[best]
        if value > leader || (value.isNaN && !leader.isNaN) { best = h * width + w }
      }
    }
    return best
  }
}
