/// The convolution of a batch, forward and both ways backward, as matrix products per image.
///
/// Legend: N batch, G groups, C channels of a group's input, F channels of a group's output,
/// R = C × KH × KW rows of an image's columns (see `ImageColumns`), P = OH × OW output places.
/// input is [N, G × C, H, W], weight [G × F, C, KH, KW], bias [G × F], output [N, G × F, OH, OW];
/// for one image and group the weight is the matrix [F, R] and the output the matrix [F, P].
///
/// The images are cut into pieces, so that each thread works on whole images: the columns of one
/// image stay in the cache between being written and being multiplied.
struct Convolution {
  let batch: Int
  let groups: Int
  let filters: Int
  let columns: ImageColumns

  init(input: [Int], weight: [Int], geometry: ConvolutionGeometry, groups: Int) {
    batch = input[0]
    self.groups = groups
    filters = weight[0] / groups
    columns = ImageColumns(channels: weight[1], geometry: geometry)
  }

  private var rows: Int { columns.rows }
  private var places: Int { columns.columns }
  /// Floats of one group's part of an image, of the output and of the weight.
  private var imageSize: Int {
    columns.channels * columns.geometry.inputSize.height * columns.geometry.inputSize.width
  }
  private var outputSize: Int { filters * places }
  private var weightSize: Int { filters * rows }

  /// output = weight · columns(input) + bias.
  func forward(
    _ input: UnsafePointer<Float>, _ weight: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    into output: UnsafeMutablePointer<Float>
  ) {
    forEachImage { image, scratch in
      for g in 0..<groups {
        let part = image * groups + g
        let y = output + part * outputSize
        if let bias { fillRows(of: y, with: bias + g * filters) }
        sgemm(
          rows: filters, columns: places, inner: rows,
          weight + g * weightSize, strideA: rows,
          unfolded(input + part * imageSize, scratch), strideB: places,
          into: y, strideC: places, adding: bias != nil)
      }
    }
  }

  /// In the forward pass output was weight · columns(input), so now the columns receive
  /// weightᵀ · gradient, and each pixel the sum of what its places in the columns received.
  func inputGradient(
    _ gradient: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    forEachImage { image, scratch in
      for g in 0..<groups {
        let part = image * groups + g
        let x = inputGradient + part * imageSize
        let target = columns.isIdentity ? x : scratch
        sgemm(
          rows: rows, columns: places, inner: filters,
          weight + g * weightSize, strideA: rows, transposedA: true,
          gradient + part * outputSize, strideB: places,
          into: target, strideC: places)
        guard !columns.isIdentity else { continue }
        x.update(repeating: 0, count: imageSize)
        columns.fold(scratch, addingTo: x)
      }
    }
  }

  /// In the forward pass every image was multiplied by the same weight, so now the weight receives
  /// the sum over the images of gradient · columns(input)ᵀ.
  func weightGradient(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    into weightGradient: UnsafeMutablePointer<Float>
  ) {
    sumOverImages(count: groups * weightSize, into: weightGradient) { images, sum in
      let scratch = Storage(count: rows * places)
      for image in images {
        for g in 0..<groups {
          let part = image * groups + g
          sgemm(
            rows: filters, columns: rows, inner: places,
            gradient + part * outputSize, strideA: places,
            unfolded(input + part * imageSize, scratch.pointer), strideB: places,
            transposedB: true,
            into: sum + g * weightSize, strideC: rows, adding: image != images.lowerBound)
        }
      }
    }
  }

  /// In the forward pass the bias was added at every place, so now it receives the sum of them all.
  func biasGradient(
    _ gradient: UnsafePointer<Float>, into biasGradient: UnsafeMutablePointer<Float>
  ) {
    sumOverImages(count: groups * filters, into: biasGradient) { images, sum in
      sum.update(repeating: 0, count: groups * filters)
      for image in images {
        let y = gradient + image * groups * outputSize
        for f in 0..<groups * filters {
          sum[f] += Float(Tensors.sum(of: y + f * places, count: places))
        }
      }
    }
  }

  private func unfolded(
    _ image: UnsafePointer<Float>, _ scratch: UnsafeMutablePointer<Float>
  ) -> UnsafePointer<Float> {
    guard !columns.isIdentity else { return image }
    columns.unfold(image, into: scratch)
    return UnsafePointer(scratch)
  }

  private func fillRows(of y: UnsafeMutablePointer<Float>, with bias: UnsafePointer<Float>) {
    for f in 0..<filters { (y + f * places).update(repeating: bias[f], count: places) }
  }

  /// Calls `body` for each image with room for its columns.
  private func forEachImage(_ body: (Int, UnsafeMutablePointer<Float>) -> Void) {
    forEachPiece(of: batch, piece: imagesPerPiece) { images in
      let scratch = Storage(count: columns.isIdentity ? 1 : rows * places)
      for image in images { body(image, scratch.pointer) }
    }
  }

  /// About a million multiplications to a piece.
  private var imagesPerPiece: Int {
    max(1, (1 << 20) / max(1, groups * filters * rows * places))
  }

  /// Sums over the images in two steps: each piece of the batch on its own, in parallel, then the
  /// pieces in their order, so that the result does not depend on who was first. There are at most
  /// 16 pieces, because each needs room for a whole sum.
  private func sumOverImages(
    count: Int, into total: UnsafeMutablePointer<Float>,
    _ body: (Range<Int>, UnsafeMutablePointer<Float>) -> Void
  ) {
    let piece = max(imagesPerPiece, (batch + 15) / 16)
    let pieces = (batch + piece - 1) / piece
    guard pieces > 1 else {
      if pieces == 1 { body(0..<batch, total) } else { total.update(repeating: 0, count: count) }
      return
    }
    let sums = Storage(count: pieces * count)
    forEachPiece(of: batch, piece: piece) { images in
      body(images, sums.pointer + images.lowerBound / piece * count)
    }
    let split = DimSplit([pieces, count], dim: 0)
    Tensors.sum(sums.pointer, into: total, split: split)
  }
}
