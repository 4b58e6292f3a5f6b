/// A data set whose pictures are in memory and of one size: a batch is made without a copy of each.
protocol Resident: Sendable {
  /// Channels, height and width of every picture.
  var imageShape: [Int] { get }
  /// Calls `body` with the pixels of a picture, `[channels, height, width]`.
  func withPixels(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void)
}

extension ImageArray: Resident {
  var imageShape: [Int] { [channels, height, width] }

  func withPixels(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    pixels.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[index * imageSize..<(index + 1) * imageSize]))
    }
  }
}

extension Subset: Resident where Base: Resident {
  var imageShape: [Int] { base.imageShape }

  func withPixels(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    base.withPixels(at: indices[index], body)
  }
}
