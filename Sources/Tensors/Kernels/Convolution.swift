/// The convolution of a few images in row-major order, forward and both ways backward, by matrix
/// products. Batches are computed in lanes (see `LaneConvolution`).
///
/// Legend: N batch, G groups, C channels of a group's input, F filters of a group, T = C × KH × KW terms
/// of a sum, P places of some rows of the output. input is [N, G × C, H, W], weight [G × F, T], bias
/// [G × F], output [N, G × F, OH, OW]. A part is one group's share of an image.
///
/// The pixels that each term meets at the P places stand in a row of `windows`, [T, P] (see
/// `ConvolutionWindows`), so that the output is the matrix product weight · windows.
struct Convolution {
  private let parts: Int
  private let groups: Int
  private let filters: Int
  private let windows: ConvolutionWindows
  /// OH × OW.
  private let places: Int
  /// Rows of the output whose windows are laid out together, a megabyte or so.
  private let blocks: Pieces

  init(input: [Int], weight: [Int], geometry: ConvolutionGeometry, groups: Int) {
    parts = input[0] * groups
    self.groups = groups
    filters = weight[0] / groups
    windows = ConvolutionWindows(geometry: geometry, channels: weight[1])
    let output = geometry.outputSize
    places = output.height * output.width
    let rows = (1 << 18) / max(1, windows.terms * output.width)
    blocks = Pieces(total: output.height, length: max(1, min(rows, output.height)))
  }

  /// output = weight · windows + bias.
  func forward(
    _ input: UnsafePointer<Float>, _ weight: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    into output: UnsafeMutablePointer<Float>
  ) {
    forEachPiece(of: parts * blocks.count, piece: 1) { pieces in
      for piece in pieces {
        let part = piece / blocks.count
        let firstFilter = part % groups * filters
        let block = windows.places(ofRows: blocks[piece % blocks.count])
        let target = output + part * filters * places + block.lowerBound
        for f in 0..<filters {
          fill(target + f * places, with: bias?[firstFilter + f] ?? 0, count: block.count)
        }
        withScratch(windows.terms * block.count) { room in
          windows.layOut(input + part * windows.pixels, block, into: room)
          sgemm(
            rows: filters, columns: block.count, inner: windows.terms,
            weight + firstFilter * windows.terms, strideA: windows.terms,
            room, strideB: block.count, into: target, strideC: places, adding: true)
        }
      }
    }
  }

  /// In the forward pass each pixel stood in many windows, so now it receives the gradients of them all,
  /// weightᵀ · gradient.
  func inputGradient(
    _ gradient: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    forEachPiece(of: parts, piece: 1) { parts in
      for part in parts {
        let pixels = inputGradient + part * windows.pixels
        fill(pixels, with: 0, count: windows.pixels)
        for index in 0..<blocks.count {
          let block = windows.places(ofRows: blocks[index])
          withScratch(windows.terms * block.count) { room in
            sgemm(
              rows: windows.terms, columns: block.count, inner: filters,
              weight + part % groups * filters * windows.terms, strideA: windows.terms,
              transposedA: true, gradient + part * filters * places + block.lowerBound,
              strideB: places, into: room, strideC: block.count)
            windows.addBack(room, block, to: pixels)
          }
        }
      }
    }
  }

  /// In the forward pass each weight met its term's row of windows, so now it receives the sum over all
  /// places, gradient · windowsᵀ.
  func weightGradient(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    into weightGradient: UnsafeMutablePointer<Float>
  ) {
    forEachPiece(of: groups, piece: 1) { groups in
      for group in groups {
        let sum = weightGradient + group * filters * windows.terms
        fill(sum, with: 0, count: filters * windows.terms)
        for part in stride(from: group, to: parts, by: self.groups) {
          for index in 0..<blocks.count {
            let block = windows.places(ofRows: blocks[index])
            withScratch(windows.terms * block.count) { room in
              windows.layOut(input + part * windows.pixels, block, into: room)
              sgemm(
                rows: filters, columns: windows.terms, inner: block.count,
                gradient + part * filters * places + block.lowerBound, strideA: places,
                room, strideB: block.count, transposedB: true, into: sum, strideC: windows.terms,
                adding: true)
            }
          }
        }
      }
    }
  }

  /// In the forward pass the bias was added at every place, so now it receives the sum of them all.
  func biasGradient(
    _ gradient: UnsafePointer<Float>, into biasGradient: UnsafeMutablePointer<Float>
  ) {
    let all = groups * filters
    forEachPiece(of: all, piece: max(1, 16_384 / max(1, places))) { filters in
      for f in filters {
        let total = (0..<parts / groups).reduce(0) {
          $0 + Tensors.sum(of: gradient + ($1 * all + f) * places, count: places)
        }
        biasGradient[f] = Float(total)
      }
    }
  }
}
