/// The kernels of a convolution as n² values each.
///
/// Legend: rows are filters and terms channels, or with `transposed` the other way round, the kernels
/// then turned round. The values are [G, n², R / 8, T, 8]: the weights of eight rows for one term
/// side by side, as `WinogradProducts` reads them.
extension TileGrid {
  /// Floats of the values of one group and position.
  var weightPlane: Int { ceiling(convolution.filters, 8) * convolution.channels * 8 }

  /// Floats of all values.
  var weightValues: Int { convolution.groups * Tile.positions * weightPlane }

  /// Transforms the kernels, sixteen rows at a time.
  func transformWeights(
    _ weight: UnsafePointer<Float>, transposed: Bool, into values: UnsafeMutablePointer<Float>
  ) {
    let (rows, terms) = (convolution.filters, convolution.channels)
    let sixteens = ceiling(rows, 16)
    forEachPiece(of: convolution.groups * sixteens, piece: max(1, 1_024 / terms)) { piece in
      withScratch(kernelRoom) { room in
        for index in piece {
          let (group, first) = (index / sixteens, index % sixteens * 16)
          let kernels = weight + group * rows * terms * 9
          let target = values + group * Tile.positions * weightPlane + first * terms
          let count = min(16, rows - first)
          for term in 0..<terms {
            for row in 0..<16 {
              let kernel =
                kernels + 9
                * (transposed ? term * rows + first + row : (first + row) * terms + term)
              for k in 0..<9 {
                room[k * 16 + row] = row < count ? kernel[transposed ? 8 - k : k] : 0
              }
            }
            transformKernels(room)
            for position in 0..<Tile.positions {
              let value = loadVector(room + kernelValues + position * 16)
              let place = target + position * weightPlane + term * 8
              storeEight(value.lowHalf, to: place)
              if count > 8 { storeEight(value.highHalf, to: place + terms * 8) }
            }
          }
        }
      }
    }
  }

  /// Nine taps, three columns transformed, and n² values, each of sixteen kernels.
  private var kernelRoom: Int { kernelValues + Tile.positions * 16 }
  private var kernelValues: Int { (9 + Tile.span * 3) * 16 }

  private func transformKernels(_ room: UnsafeMutablePointer<Float>) {
    let lines = room + 9 * 16
    for x in 0..<3 {
      Tile.values(ofTaps: Vectors<3>(room + x * 16, step: 3 * 16))
        .store(to: lines + x * 16, step: 3 * 16)
    }
    for line in 0..<Tile.span {
      Tile.values(ofTaps: Vectors<3>(lines + line * 3 * 16, step: 16))
        .store(to: room + kernelValues + line * Tile.span * 16, step: 16)
    }
  }
}

@inline(__always)
private func storeEight(_ eight: SIMD8<Float>, to y: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(y).storeBytes(of: eight, as: SIMD8<Float>.self)
}
