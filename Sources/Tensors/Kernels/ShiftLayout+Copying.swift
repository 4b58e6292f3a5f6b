extension ShiftLayout {
  /// Lays out the pixels of some images, `apart` floats from one image to the next, with zeros
  /// wherever there is no pixel.
  func layOut(
    _ pixels: UnsafePointer<Float>, count: Int, apart: Int,
    into planes: UnsafeMutablePointer<Float>
  ) {
    let (height, width) = (geometry.inputSize.height, geometry.inputSize.width)
    forEachPlane { plane, c, phase in
      let target = planes + plane * planeSize
      let columns = pixelColumns(phase)
      for image in 0..<count {
        for row in 0..<rows {
          let h = row * geometry.stride.height + phase.height - geometry.padding.height
          let y = target + (image * rows + row) * pitch
          guard h >= 0 && h < height else {
            fillZeros(y, count: pitch)
            continue
          }
          let first =
            columns.lowerBound * geometry.stride.width + phase.width
            - geometry.padding.width
          fillZeros(y, count: columns.lowerBound)
          copyRun(
            from: pixels + image * apart + (c * height + h) * width + first,
            step: geometry.stride.width, to: y + columns.lowerBound, step: 1,
            count: columns.count)
          fillZeros(y + columns.upperBound, count: pitch - columns.upperBound)
        }
      }
      let end = count * rows * pitch
      fillZeros(target + end, count: planeSize - end)
    }
  }

  /// Copies the pixels of one channel and phase from a plane back to where `layOut` found them.
  func takeBack(
    _ plane: UnsafePointer<Float>, channel: Int, phase: IntPair, count: Int, apart: Int,
    into pixels: UnsafeMutablePointer<Float>
  ) {
    let (height, width) = (geometry.inputSize.height, geometry.inputSize.width)
    let columns = pixelColumns(phase)
    let first = columns.lowerBound * geometry.stride.width + phase.width - geometry.padding.width
    for image in 0..<count {
      for row in 0..<rows {
        let h = row * geometry.stride.height + phase.height - geometry.padding.height
        guard h >= 0 && h < height else { continue }
        copyRun(
          from: plane + (image * rows + row) * pitch + columns.lowerBound, step: 1,
          to: pixels + image * apart + (channel * height + h) * width + first,
          step: geometry.stride.width, count: columns.count)
      }
    }
  }

  /// Whether every pixel belongs to a phase that some weight meets.
  var meetsEveryPixel: Bool {
    phases.count == geometry.stride.height * geometry.stride.width
  }

  /// Sets all pixels of some images to 0.
  func clear(_ pixels: UnsafeMutablePointer<Float>, count: Int, apart: Int) {
    let size = channels * geometry.inputSize.height * geometry.inputSize.width
    for image in 0..<count { fillZeros(pixels + image * apart, count: size) }
  }

  /// Calls `body` for each row of the output of some images: where it begins among the computed
  /// places, and where in a plane of the output.
  func forEachOutputRow(images count: Int, _ body: (_ image: Int, _ row: Int, _ place: Int) -> Void)
  {
    for image in 0..<count {
      for row in 0..<output.height { body(image, row, (image * rows + row) * pitch) }
    }
  }

  private func forEachPlane(_ body: (_ plane: Int, _ channel: Int, _ phase: IntPair) -> Void) {
    for c in 0..<channels {
      for (index, phase) in phases.enumerated() { body(c * phases.count + index, c, phase) }
    }
  }

  /// Which floats of a row of a phase are pixels.
  private func pixelColumns(_ phase: IntPair) -> Range<Int> {
    placesInside(
      offset: phase.width - geometry.padding.width, step: geometry.stride.width,
      size: geometry.inputSize.width, count: pitch)
  }
}

/// Which i in 0..<count have offset + i · step in 0..<size.
func placesInside(offset: Int, step: Int, size: Int, count: Int) -> Range<Int> {
  let first = offset >= 0 ? 0 : ceiling(-offset, step)
  let end = offset >= size ? 0 : ceiling(size - offset, step)
  let lower = min(first, count)
  return lower..<max(lower, min(end, count))
}
