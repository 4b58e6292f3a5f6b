// The input gradient of convolutions that shrink an image much, such as 12×12 to 8×8. Shifting would
// multiply many zeros around the small gradient; so here the products are computed first, exactly as
// many as there are, and then added to the pixels that they belong to.

extension Convolution {
  /// Whether shifting would compute much more than half as many products again as there are.
  var shrinksMuch: Bool {
    let layout = ShiftLayout(geometry, channels: channels, images: 1)
    return 5 * layout.rows * layout.pitch > 8 * geometry.outputSize.height
      * geometry.outputSize.width
  }

  /// Legend: T = C × KH × KW terms, P = OH × OW places. The products [T, P] of one image are
  /// weightᵀ [T, F] · gradient [F, P].
  func foldedInputGradient(
    _ gradient: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    let terms = channels * kernelPlaces
    let places = geometry.outputSize.height * geometry.outputSize.width
    forEachGroupOfImages(together: 1, floats: terms * places) { images, products in
      for part in images.lowerBound * groups..<images.upperBound * groups {
        sgemm(
          rows: terms, columns: places, inner: filters,
          weight + part % groups * weightSize, strideA: terms, transposedA: true,
          gradient + part * outputSize, strideB: places, into: products, strideC: places)
        let image = inputGradient + part * imageSize
        fillZeros(image, count: imageSize)
        fold(products, into: image)
      }
    }
  }

  /// Adds each product to the pixel that its weight met at its place.
  private func fold(
    _ products: UnsafePointer<Float>, into image: UnsafeMutablePointer<Float>
  ) {
    let (size, kernel, output) = (geometry.inputSize, geometry.kernelSize, geometry.outputSize)
    var row = products
    for c in 0..<channels {
      for kh in 0..<kernel.height {
        for kw in 0..<kernel.width {
          let w = kw * geometry.dilation.width - geometry.padding.width
          let inside = placesInside(
            offset: w, step: geometry.stride.width, size: size.width, count: output.width)
          let first = w + inside.lowerBound * geometry.stride.width
          for oh in 0..<output.height {
            let h =
              oh * geometry.stride.height + kh * geometry.dilation.height
              - geometry.padding.height
            if h >= 0 && h < size.height {
              addRun(
                row + inside.lowerBound, step: 1,
                to: image + (c * size.height + h) * size.width + first,
                step: geometry.stride.width, count: inside.count)
            }
            row += output.width
          }
        }
      }
    }
  }
}
