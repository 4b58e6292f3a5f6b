// From rows of pixels to lanes and back: each bundle is a matrix of sixteen images × P pixels, which
// is transposed, sixteen pixels at a time.

extension LaneShape {
  private var pixels: Int { channels * height * width }

  /// Writes a batch in row-major order into lanes, and zeros for images that do not exist.
  func fill(_ lanes: UnsafeMutablePointer<Float>, from rows: UnsafePointer<Float>) {
    forEachBlock { image, count, pixel, width in
      let source = rows + (image * pixels + pixel)
      let target = lanes + (image * pixels + pixel * Self.lanes)
      if count == Self.lanes && width == Self.lanes {
        transpose(source, apart: pixels, into: target, apart: Self.lanes)
      } else {
        for p in 0..<width {
          for lane in 0..<Self.lanes {
            target[p * Self.lanes + lane] = lane < count ? source[lane * pixels + p] : 0
          }
        }
      }
    }
  }

  /// Writes a batch in lanes into row-major order.
  func read(_ lanes: UnsafePointer<Float>, into rows: UnsafeMutablePointer<Float>) {
    forEachBlock { image, count, pixel, width in
      let source = lanes + (image * pixels + pixel * Self.lanes)
      let target = rows + (image * pixels + pixel)
      if count == Self.lanes && width == Self.lanes {
        transpose(source, apart: Self.lanes, into: target, apart: pixels)
      } else {
        for lane in 0..<count {
          for p in 0..<width { target[lane * pixels + p] = source[p * Self.lanes + lane] }
        }
      }
    }
  }

  /// Calls `body` with blocks of up to sixteen images × sixteen pixels: the first image and pixel,
  /// and how many.
  private func forEachBlock(
    _ body: (_ image: Int, _ count: Int, _ pixel: Int, _ width: Int) -> Void
  ) {
    let blocks = ceiling(pixels, Self.lanes)
    forEachPiece(of: bundles * blocks, piece: 64) { piece in
      for index in piece {
        let image = index / max(blocks, 1) * Self.lanes
        let pixel = index % max(blocks, 1) * Self.lanes
        body(
          image, min(Self.lanes, images - image), pixel, min(Self.lanes, pixels - pixel))
      }
    }
  }
}

/// Transposes a matrix of 16 × 16 floats whose rows begin `apart` floats after each other.
@inline(__always)
private func transpose(
  _ x: UnsafePointer<Float>, apart xStep: Int, into y: UnsafeMutablePointer<Float>,
  apart yStep: Int
) {
  var rows = InlineArray<16, Vector>(repeating: .zero)
  for i in 0..<16 { rows[i] = loadVector(x + i &* xStep) }
  // Row and column numbers have four bits each; each round turns both together by one bit.
  for _ in 0..<4 {
    var turned = rows
    for i in 0..<8 {
      let (even, odd) = parted(rows[2 &* i], rows[2 &* i &+ 1])
      turned[i] = even
      turned[8 &+ i] = odd
    }
    rows = turned
  }
  for i in 0..<16 { store(rows[i], to: y + i &* yStep) }
}
