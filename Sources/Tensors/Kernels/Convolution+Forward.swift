extension Convolution {
  /// output[f] = bias[f] + Σ over c and k of weight[f, c, k] · input[c], shifted to k.
  func forward(
    _ input: UnsafePointer<Float>, _ weight: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    into output: UnsafeMutablePointer<Float>
  ) {
    guard !isPointwise else {
      return pointwiseForward(input, weight, bias: bias, into: output)
    }
    let layout = ShiftLayout(geometry, channels: channels, images: imagesTogether)
    let terms = channels * kernelPlaces
    // [G, F / 4, T, 4]: the weights of four filters for one term side by side.
    withScratch(groups * tiles * terms * 4) { tiled in
      interleave(rows: filters, columns: terms, matrices: groups, of: weight, into: tiled) {
        row, column in row * terms + column
      }
      forward(input, tiled: tiled, bias: bias, layout, into: output)
    }
  }

  /// F / 4, rounded up.
  private var tiles: Int { ceiling(filters, 4) }

  private func forward(
    _ input: UnsafePointer<Float>, tiled weights: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, _ layout: ShiftLayout, into output: UnsafeMutablePointer<Float>
  ) {
    let offsets = layout.weightOffsets
    let length = layout.outputLength(images: layout.images) + ShiftLayout.slack
    let floats = layout.size + 4 * length
    forEachGroupOfImages(together: layout.images, floats: floats) { images, room in
      let sums = room + layout.size
      for g in 0..<groups {
        layout.layOut(
          input + (images.lowerBound * groups + g) * imageSize, count: images.count,
          apart: groups * imageSize, into: room)
        for tile in 0..<tiles {
          let filter = g * filters + tile * 4
          let rows = min(4, filters - tile * 4)
          shiftedSums(
            of: room, shifts: offsets, weights: weights + (g * tiles + tile) * offsets.count * 4,
            terms: offsets.count, start: fourValues(bias.map { $0 + filter }, count: rows),
            count: layout.outputLength(images: images.count), into: sums, rowStride: length)
          copyOutput(
            sums, rowStride: length, layout, images: images, filter: filter, count: rows,
            into: output)
        }
      }
    }
  }

  /// Copies the rows of the output out of the computed places of up to four filters.
  private func copyOutput(
    _ sums: UnsafePointer<Float>, rowStride: Int, _ layout: ShiftLayout, images: Range<Int>,
    filter: Int, count: Int, into output: UnsafeMutablePointer<Float>
  ) {
    let (height, width) = (layout.output.height, layout.output.width)
    for f in 0..<count {
      layout.forEachOutputRow(images: images.count) { image, row, place in
        let plane = (images.lowerBound + image) * groups * filters + filter + f
        copyRun(
          from: sums + f * rowStride + place, to: output + (plane * height + row) * width,
          count: width)
      }
    }
  }
}

/// Up to four values, zeros behind them or where there are none.
private func fourValues(_ values: UnsafePointer<Float>?, count: Int) -> SIMD4<Float> {
  var four = SIMD4<Float>.zero
  if let values { for i in 0..<count { four[i] = values[i] } }
  return four
}

/// Writes matrices so that the same column of four rows stands side by side: [matrices, rows / 4,
/// columns, 4], zeros where there is no row. `position` says where an element of a matrix is found.
func interleave(
  rows: Int, columns: Int, matrices: Int, of source: UnsafePointer<Float>,
  into target: UnsafeMutablePointer<Float>, _ position: (_ row: Int, _ column: Int) -> Int
) {
  var target = target
  for matrix in 0..<matrices {
    let source = source + matrix * rows * columns
    for tile in stride(from: 0, to: rows, by: 4) {
      for column in 0..<columns {
        for row in tile..<tile + 4 {
          target.pointee = row < rows ? source[position(row, column)] : 0
          target += 1
        }
      }
    }
  }
}
