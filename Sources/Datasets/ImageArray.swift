/// A data set that is held in memory: all pictures have one size and stand one after another.
public struct ImageArray: Dataset {
  public private(set) var name: String
  public let classNames: [String]
  public let channels: Int
  public let height: Int
  public let width: Int
  /// `[count, channels, height, width]`, values in 0...255.
  public let pixels: [UInt8]
  public let labels: [Int]

  /// Throws where pixels and labels do not have the same number of pictures, or where a label has
  /// no class.
  public init(
    name: String, classNames: [String], channels: Int, height: Int, width: Int, pixels: [UInt8],
    labels: [Int]
  ) throws(DatasetError) {
    let size = channels * height * width
    guard size > 0, pixels.count == labels.count * size else {
      throw DatasetError(
        path: name,
        reason: "\(pixels.count) pixels are not \(labels.count) images of"
          + " \(channels)×\(height)×\(width)")
    }
    if let index = labels.firstIndex(where: { !classNames.indices.contains($0) }) {
      throw DatasetError(
        path: name,
        reason: "label \(labels[index]) of image \(index) is not in 0..<\(classNames.count)")
    }
    self.name = name
    self.classNames = classNames
    self.channels = channels
    self.height = height
    self.width = width
    self.pixels = pixels
    self.labels = labels
  }

  public var count: Int { labels.count }
  /// The number of pixels of one picture in all channels.
  var imageSize: Int { channels * height * width }

  /// The same pictures under another name.
  func renamed(_ name: String) -> ImageArray {
    var copy = self
    copy.name = name
    return copy
  }

  public func label(at index: Int) -> Int { labels[index] }

  public func image(at index: Int) -> PixelImage {
    PixelImage(
      channels: channels, height: height, width: width,
      pixels: Array(pixels[index * imageSize..<(index + 1) * imageSize]))
  }
}
