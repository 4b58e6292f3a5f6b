extension Convolution {
  /// In the forward pass weight[f, c, k] was multiplied with the input, shifted to k, at every place.
  /// So now it receives the sum over all places and images of gradient × shifted input.
  func weightGradient(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    into weightGradient: UnsafeMutablePointer<Float>
  ) {
    sumOverImages(count: groups * weightSize, into: weightGradient) { images, sum in
      sum.update(repeating: 0, count: groups * weightSize)
      if isPointwise {
        addPointwiseWeightGradient(of: images, input, gradient, to: sum)
      } else {
        addWeightGradient(of: images, input, gradient, to: sum)
      }
    }
  }

  private func addWeightGradient(
    of images: Range<Int>, _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    to sum: UnsafeMutablePointer<Float>
  ) {
    let layout = ShiftLayout(geometry, channels: channels, images: imagesLaidOut(images.count))
    let spread = GradientLayout(layout, filters: filters)
    withScratch(layout.size + spread.size) { room in
      for start in stride(from: images.lowerBound, to: images.upperBound, by: layout.images) {
        let count = min(layout.images, images.upperBound - start)
        for g in 0..<groups {
          let part = start * groups + g
          layout.layOut(
            input + part * imageSize, count: count, apart: groups * imageSize, into: room)
          spread.layOut(
            gradient + part * outputSize, count: count, apart: groups * outputSize,
            into: room + layout.size)
          addProducts(layout, spread, room, images: count, into: sum + g * weightSize)
        }
      }
    }
  }

  /// In the forward pass the bias was added at every place, so now it receives the sum of them all.
  func biasGradient(
    _ gradient: UnsafePointer<Float>, into biasGradient: UnsafeMutablePointer<Float>
  ) {
    let places = geometry.outputSize.height * geometry.outputSize.width
    forEachPiece(of: groups * filters, piece: max(1, 16_384 / max(1, batch * places))) { filters in
      for f in filters {
        biasGradient[f] = Float(
          (0..<batch).reduce(0) { total, image in
            let plane = image * groups * self.filters + f
            return total + Tensors.sum(of: gradient + plane * places, count: places)
          })
      }
    }
  }

  /// How many of `count` images are laid out together: the more, the less often the sums leave their
  /// registers. Some hundred kilobytes stay in the cache; small images of many channels take more,
  /// since then the sums would have to leave after a few places.
  private func imagesLaidOut(_ count: Int) -> Int {
    let one = ShiftLayout(geometry, channels: channels, images: 1)
    let floats = one.size + GradientLayout(one, filters: filters).size
    return max(1, min(count, max(imagesWorthwhile, (1 << 17) / floats)))
  }

  /// How many images together have some hundred output places, so that computing a sum of products
  /// takes longer than storing it.
  private var imagesWorthwhile: Int {
    ceiling(512, ShiftLayout(geometry, channels: channels, images: 1).outputLength(images: 1))
  }

  private func addProducts(
    _ layout: ShiftLayout, _ spread: GradientLayout, _ room: UnsafePointer<Float>, images: Int,
    into sum: UnsafeMutablePointer<Float>
  ) {
    let offsets = layout.weightOffsets
    // Between the output rows of two images lie places that are no output. They are passed over,
    // unless a vector that begins at the end of one image would reach into the next.
    let one = layout.outputLength(images: 1)
    let apart = layout.rows * layout.pitch
    let runs = apart - one >= 15 ? images : 1
    let count = runs == images ? one : layout.outputLength(images: images)
    let gradient = room + layout.size + spread.margin
    for f in stride(from: 0, to: filters, by: 4) {
      let a = FourPointers(f, of: filters) { gradient + $0 * spread.planeSize }
      for t in stride(from: 0, to: offsets.count, by: 4) {
        let b = FourPointers(t, of: offsets.count) { room + offsets[$0] }
        let products = shiftedProducts(
          a, b, count: count, runs: runs, apartA: apart, apartB: apart)
        add(
          products, rows: min(4, filters - f), columns: min(4, offsets.count - t),
          to: sum + f * offsets.count + t, rowStride: offsets.count)
      }
    }
  }

  /// Adds a tile of 4 × 4 sums, or the part of it that exists, to where it belongs.
  @inline(__always)
  private func add(
    _ tile: SIMD16<Float>, rows: Int, columns: Int, to sum: UnsafeMutablePointer<Float>,
    rowStride: Int
  ) {
    guard rows < 4 || columns < 4 else {
      let (top, bottom) = (tile.lowHalf, tile.highHalf)
      storeFour(loadFour(sum, step: 1) + top.lowHalf, to: sum)
      storeFour(loadFour(sum + rowStride, step: 1) + top.highHalf, to: sum + rowStride)
      storeFour(loadFour(sum + 2 * rowStride, step: 1) + bottom.lowHalf, to: sum + 2 * rowStride)
      storeFour(loadFour(sum + 3 * rowStride, step: 1) + bottom.highHalf, to: sum + 3 * rowStride)
      return
    }
    for row in 0..<rows {
      for column in 0..<columns { sum[row * rowStride + column] += tile[row * 4 + column] }
    }
  }

  /// Sums over the images in two steps: each piece of the batch on its own, in parallel, then the
  /// pieces in their order, so that the result does not depend on who was first. There are at most
  /// 16 pieces, because each needs room for a whole sum, and they are large enough to be worth it.
  private func sumOverImages(
    count: Int, into total: UnsafeMutablePointer<Float>,
    _ body: (Range<Int>, UnsafeMutablePointer<Float>) -> Void
  ) {
    let piece = evenPiece(
      of: batch, about: max(4 * imagesPerPiece(1), ceiling(batch, 16), imagesWorthwhile))
    let pieces = ceiling(batch, piece)
    guard pieces > 1 else {
      if pieces == 1 { body(0..<batch, total) } else { total.update(repeating: 0, count: count) }
      return
    }
    withScratch(pieces * count) { sums in
      forEachPiece(of: batch, piece: piece) { images in
        body(images, sums + images.lowerBound / piece * count)
      }
      Tensors.sum(sums, into: total, split: DimSplit([pieces, count], dim: 0))
    }
  }
}
