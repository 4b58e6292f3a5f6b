/// Maximum pooling of planes, forward and backward.
///
/// Legend: M = batch × channels planes, H × W input, OH × OW output. input is [M, H, W], output
/// [M, OH, OW]; winners, of the output's shape, holds where in its plane each window's largest pixel
/// is, as the bits of a float.
///
/// Four neighboring windows are searched at once, where they lie in the image as a whole.
struct MaxPooling {
  let planes: Int
  private let width: Int
  private let inputPlane: Int
  private let outputPlane: Int
  private let step: Int
  /// The rows that each row of windows covers, and the columns of each column of windows.
  private let rows: [Range<Int>]
  private let columns: [Range<Int>]
  /// The columns of windows that have no padding.
  private let whole: Range<Int>
  /// Whether windows are two pixels wide and stand side by side.
  private let isHalving: Bool

  init(planes: Int, geometry: ConvolutionGeometry) {
    self.planes = planes
    let (size, kernel) = (geometry.inputSize, geometry.kernelSize)
    width = size.width
    inputPlane = size.height * size.width
    outputPlane = geometry.outputSize.height * geometry.outputSize.width
    step = geometry.stride.width
    isHalving = kernel.width == 2 && step == 2
    rows = pixelRanges(
      geometry.outputSize.height, kernel.height, stride: geometry.stride.height,
      padding: geometry.padding.height, size: size.height)
    columns = pixelRanges(
      geometry.outputSize.width, kernel.width, stride: geometry.stride.width,
      padding: geometry.padding.width, size: size.width)
    let first = columns.firstIndex { $0.count == kernel.width } ?? 0
    let last = columns.lastIndex { $0.count == kernel.width } ?? -1
    whole = first..<last + 1
  }

  func forward(
    _ input: UnsafePointer<Float>, into output: UnsafeMutablePointer<Float>,
    winners: UnsafeMutablePointer<Float>
  ) {
    forEachPlane { plane in
      let x = input + plane * inputPlane
      var place = plane * outputPlane
      for row in rows {
        var column = 0
        while column < columns.count {
          if whole.contains(column) && column + 4 <= whole.upperBound {
            if isHalving {
              searchFourPairs(
                x, row, columns[column].lowerBound, output + place, winners + place)
            } else {
              searchFour(x, row, columns[column], output + place, winners + place)
            }
            column += 4
            place += 4
          } else {
            let winner = search(x, row, columns[column])
            output[place] = x[winner]
            winners[place] = position(winner)
            column += 1
            place += 1
          }
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

  /// Where the first largest pixel of a window is; NaN is larger than all.
  @inline(__always)
  private func search(_ x: UnsafePointer<Float>, _ rows: Range<Int>, _ columns: Range<Int>) -> Int {
    var winner = rows.lowerBound * width + columns.lowerBound
    for h in rows {
      for w in columns {
        let value = x[h * width + w]
        let best = x[winner]
        if value > best || (value.isNaN && !best.isNaN) { winner = h * width + w }
      }
    }
    return winner
  }

  /// The same for four windows of which the first covers `columns`; of several NaN the last wins.
  @inline(__always)
  private func searchFour(
    _ x: UnsafePointer<Float>, _ rows: Range<Int>, _ columns: Range<Int>,
    _ output: UnsafeMutablePointer<Float>, _ winners: UnsafeMutablePointer<Float>
  ) {
    let steps = SIMD4<UInt32>(0, 1, 2, 3) &* UInt32(truncatingIfNeeded: step)
    var pixel = rows.lowerBound &* width &+ columns.lowerBound
    var best = loadFour(x + pixel, step: step)
    var winner = steps &+ UInt32(truncatingIfNeeded: pixel)
    for h in rows {
      pixel = h * width + columns.lowerBound
      for _ in columns {
        let values = loadFour(x + pixel, step: step)
        challenge(&best, &winner, values, steps &+ UInt32(truncatingIfNeeded: pixel))
        pixel += 1
      }
    }
    storeFour(best, to: output)
    UnsafeMutableRawPointer(winners).storeBytes(of: winner, as: SIMD4<UInt32>.self)
  }

  /// The same for windows two pixels wide, side by side from `column` on: eight neighboring pixels
  /// are read at once and parted.
  @inline(__always)
  private func searchFourPairs(
    _ x: UnsafePointer<Float>, _ rows: Range<Int>, _ column: Int,
    _ output: UnsafeMutablePointer<Float>, _ winners: UnsafeMutablePointer<Float>
  ) {
    let steps = SIMD4<UInt32>(0, 2, 4, 6)
    var pixel = rows.lowerBound &* width &+ column
    var best = loadEight(x + pixel).evenHalf
    var winner = steps &+ UInt32(truncatingIfNeeded: pixel)
    for _ in rows {
      let values = loadEight(x + pixel)
      let position = steps &+ UInt32(truncatingIfNeeded: pixel)
      challenge(&best, &winner, values.evenHalf, position)
      challenge(&best, &winner, values.oddHalf, position &+ 1)
      pixel &+= width
    }
    storeFour(best, to: output)
    UnsafeMutableRawPointer(winners).storeBytes(of: winner, as: SIMD4<UInt32>.self)
  }

  /// Puts values and their positions where they are larger than the best so far, or NaN.
  @inline(__always)
  private func challenge(
    _ best: inout SIMD4<Float>, _ winner: inout SIMD4<UInt32>, _ values: SIMD4<Float>,
    _ positions: SIMD4<UInt32>
  ) {
    let wins = (values .> best) .| (values .!= values)
    best.replace(with: values, where: wins)
    winner.replace(with: positions, where: wins)
  }
}

@inline(__always)
private func loadEight(_ x: UnsafePointer<Float>) -> SIMD8<Float> {
  UnsafeRawPointer(x).loadUnaligned(as: SIMD8<Float>.self)
}

/// A position in a plane as the bits of a float.
@inline(__always)
private func position(_ index: Int) -> Float {
  Float(bitPattern: UInt32(truncatingIfNeeded: index))
}

/// Along one side, the pixels that each window covers.
func pixelRanges(
  _ windows: Int, _ kernel: Int, stride: Int, padding: Int, size: Int
) -> [Range<Int>] {
  (0..<windows).map { window in
    let start = window * stride - padding
    return max(start, 0)..<min(start + kernel, size)
  }
}
