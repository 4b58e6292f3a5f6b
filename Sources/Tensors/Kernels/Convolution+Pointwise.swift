// A 1×1 convolution with stride 1 and no padding is a matrix product: for each image and group
// weight [F, C] times pixels [C, P], with P = H × W. Nothing has to be laid out for it.

extension Convolution {
  var isPointwise: Bool {
    geometry.kernelSize == 1 && geometry.stride == 1 && geometry.padding == 0
  }

  private var pixels: Int { geometry.inputSize.height * geometry.inputSize.width }

  func pointwiseForward(
    _ input: UnsafePointer<Float>, _ weight: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    into output: UnsafeMutablePointer<Float>
  ) {
    forEachImageAndGroup { part, g in
      let y = output + part * outputSize
      if let bias {
        for f in 0..<filters { fill(y + f * pixels, with: bias[g * filters + f], count: pixels) }
      }
      sgemm(
        rows: filters, columns: pixels, inner: channels, weight + g * weightSize, strideA: channels,
        input + part * imageSize, strideB: pixels, into: y, strideC: pixels, adding: bias != nil)
    }
  }

  func pointwiseInputGradient(
    _ gradient: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    forEachImageAndGroup { part, g in
      sgemm(
        rows: channels, columns: pixels, inner: filters,
        weight + g * weightSize, strideA: channels, transposedA: true,
        gradient + part * outputSize, strideB: pixels,
        into: inputGradient + part * imageSize, strideC: pixels)
    }
  }

  /// Adds the weight gradient of some images to `sum`.
  func addPointwiseWeightGradient(
    of images: Range<Int>, _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    to sum: UnsafeMutablePointer<Float>
  ) {
    for image in images {
      for g in 0..<groups {
        let part = image * groups + g
        sgemm(
          rows: filters, columns: channels, inner: pixels,
          gradient + part * outputSize, strideA: pixels,
          input + part * imageSize, strideB: pixels, transposedB: true,
          into: sum + g * weightSize, strideC: channels, adding: true)
      }
    }
  }

  private func forEachImageAndGroup(_ body: (_ part: Int, _ group: Int) -> Void) {
    forEachPiece(of: batch, piece: imagesPerPiece(1)) { images in
      for image in images {
        for g in 0..<groups { body(image * groups + g, g) }
      }
    }
  }
}
