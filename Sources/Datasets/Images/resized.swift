extension PixelImage {
  /// The picture at another size, by a triangle filter as wide as the shrinking asks for: neither
  /// blocks when it grows nor moiré when it shrinks.
  public func resized(height newHeight: Int, width newWidth: Int) -> PixelImage {
    cropped(top: 0, left: 0, height: height, width: width, toHeight: newHeight, width: newWidth)
  }

  /// A rectangle of the picture at another size.
  func cropped(
    top: Int, left: Int, height cropHeight: Int, width cropWidth: Int, toHeight newHeight: Int,
    width newWidth: Int
  ) -> PixelImage {
    let columns = TriangleFilter(from: cropWidth, to: newWidth)
    let rows = TriangleFilter(from: cropHeight, to: newHeight)
    var result = [UInt8](repeating: 0, count: channels * newHeight * newWidth)
    var narrow = [Float](repeating: 0, count: cropHeight * newWidth)
    for channel in 0..<channels {
      for y in 0..<cropHeight {
        let start = (channel * height + top + y) * width + left
        for x in 0..<newWidth {
          narrow[y * newWidth + x] = columns.sum(at: x) { Float(pixels[start + $0]) }
        }
      }
      for y in 0..<newHeight {
        for x in 0..<newWidth {
          let value = rows.sum(at: y) { narrow[$0 * newWidth + x] }
          result[(channel * newHeight + y) * newWidth + x] =
            UInt8(min(max(value.rounded(), 0), 255))
        }
      }
    }
    return PixelImage(channels: channels, height: newHeight, width: newWidth, pixels: result)
  }

  /// The picture as a mirror shows it.
  public func flippedHorizontally() -> PixelImage {
    var result = self
    for row in 0..<channels * height {
      result.pixels[row * width..<(row + 1) * width].reverse()
    }
    return result
  }
}

/// For each new position the old ones around it and their weights, which add up to 1.
private struct TriangleFilter {
  private let starts: [Int]
  private let weights: [[Float]]

  init(from oldCount: Int, to newCount: Int) {
    let scale = Float(oldCount) / Float(newCount)
    let reach = max(scale, 1)
    var starts: [Int] = []
    var weights: [[Float]] = []
    for position in 0..<newCount {
      let center = (Float(position) + 0.5) * scale
      let first = max(0, Int((center - reach).rounded(.down)))
      let last = min(oldCount - 1, Int((center + reach).rounded(.up)))
      let raw = (first...last).map { max(0, 1 - abs((Float($0) + 0.5 - center) / reach)) }
      let total = raw.reduce(0, +)
      starts.append(first)
      weights.append(raw.map { $0 / total })
    }
    self.starts = starts
    self.weights = weights
  }

  func sum(at position: Int, _ value: (Int) -> Float) -> Float {
    var sum: Float = 0
    let start = starts[position]
    let row = weights[position]
    for offset in row.indices { sum += row[offset] * value(start + offset) }
    return sum
  }
}
