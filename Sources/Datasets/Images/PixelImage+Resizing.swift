extension PixelImage {
  /// The picture at another size, by a triangle filter as wide as the shrinking asks for: neither
  /// blocks when it grows nor moiré when it shrinks.
  public func resized(height newHeight: Int, width newWidth: Int) -> PixelImage {
    cropped(top: 0, left: 0, height: height, width: width, toHeight: newHeight, width: newWidth)
  }

  /// A rectangle of the picture at another size. Traps where it does not lie in the picture.
  func cropped(
    top: Int, left: Int, height cropHeight: Int, width cropWidth: Int, toHeight newHeight: Int,
    width newWidth: Int
  ) -> PixelImage {
    require(
      top >= 0 && left >= 0 && cropHeight > 0 && cropWidth > 0 && top + cropHeight <= height
        && left + cropWidth <= width && newHeight > 0 && newWidth > 0,
      "a crop of \(cropHeight)×\(cropWidth) at row \(top), column \(left) to \(newHeight)×"
        + "\(newWidth) does not fit an image of \(height)×\(width)")
    let rows = TriangleFilter(from: cropHeight, to: newHeight)
    let columns = TriangleFilter(from: cropWidth, to: newWidth)
    let count = channels * newHeight * newWidth
    let result = [UInt8](unsafeUninitializedCapacity: count) { output, initialized in
      // One row at its new height, still at the old width.
      var flat = [Float](repeating: 0, count: cropWidth)
      for row in 0..<channels * newHeight {
        let (channel, y) = row.quotientAndRemainder(dividingBy: newHeight)
        let start = (channel * height + top + rows.starts[y]) * width + left
        mix(rows.weights[y], from: start, into: &flat)
        for x in 0..<newWidth {
          let value = columns.sum(of: flat, at: x)
          output[row * newWidth + x] = UInt8(min(max(value.rounded(), 0), 255))
        }
      }
      initialized = count
    }
    return PixelImage(channels: channels, height: newHeight, width: newWidth, pixels: result)
  }

  /// Adds up as many rows as there are weights, from the pixel at `start` on.
  private func mix(_ weights: [Float], from start: Int, into sums: inout [Float]) {
    pixels.withUnsafeBufferPointer { pixels in
      sums.withUnsafeMutableBufferPointer { sums in
        sums.update(repeating: 0)
        for (row, weight) in weights.enumerated() where weight != 0 {
          let line = UnsafeBufferPointer(rebasing: pixels[(start + row * width)...])
          for x in sums.indices { sums[x] += weight * Float(line[x]) }
        }
      }
    }
  }
}
