import Tensors

/// Some pictures with their labels.
public struct Batch {
  /// `[batch, channels, height, width]`, normalized as the loader was told.
  public let images: Tensor
  /// The class of each picture.
  public let labels: [Int]
  /// Where each picture stands in the data set.
  public let indices: [Int]

  public var count: Int { labels.count }
}
