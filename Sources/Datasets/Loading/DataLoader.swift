import Foundation
import Tensors

/// Goes through a data set in batches; each `for` loop over it is one epoch.
///
/// Shuffled, every epoch has an order of its own that follows from the seed and the epoch's number.
/// The last batch holds what is left. Where pictures are decoded or transformed, the next batch is
/// made on another thread while the network works on this one.
///
/// Traps where a picture cannot be read, with its path, or where pictures of one batch differ in
/// size.
public final class DataLoader<Data: Dataset>: Sequence {
  public let dataset: Data
  public let batchSize: Int
  private let isShuffled: Bool
  private let seed: UInt64
  private let transforms: [any Transform]
  private let normalization: Normalization
  /// How many loops over the loader have begun.
  public private(set) var epoch = 0

  public init(
    _ dataset: Data, batchSize: Int, shuffled: Bool = false, seed: UInt64,
    transforms: [any Transform] = [], normalization: Normalization = .none
  ) {
    precondition(batchSize > 0, "a batch size of \(batchSize) makes no batches: use 1 or more")
    precondition(dataset.count > 0, "\(dataset.name) is empty: there is nothing to load")
    self.dataset = dataset
    self.batchSize = batchSize
    self.isShuffled = shuffled
    self.seed = seed
    self.transforms = transforms
    self.normalization = normalization
  }

  /// The number of batches in an epoch, the last partial one included.
  public var count: Int { (dataset.count + batchSize - 1) / batchSize }

  public func makeIterator() -> AnyIterator<Batch> {
    epoch += 1
    let maker = BatchMaker(
      dataset: dataset, transforms: transforms, normalization: normalization,
      generator: Tensors.Generator(seed: seed &+ UInt64(epoch) &* 0x9E37_79B9_7F4A_7C15))
    let order = order(using: maker.generator)
    let groups = stride(from: 0, to: order.count, by: batchSize).map {
      Array(order[$0..<Swift.min($0 + batchSize, order.count)])
    }
    // Pictures in memory without a change become a batch faster than a thread is woken.
    guard dataset is any Resident && transforms.isEmpty else {
      return AnyIterator(PrefetchingIterator(groups: groups, maker: maker))
    }
    var rest = groups[...]
    return AnyIterator { rest.popFirst().map { maker.batch($0).tensors } }
  }

  private func order(using generator: Tensors.Generator) -> [Int] {
    var generator = generator
    let indices = Array(0..<dataset.count)
    return isShuffled ? indices.shuffled(using: &generator) : indices
  }
}

/// A data set whose pictures are in memory.
protocol Resident {
  /// Calls `body` with the pixels of a picture, `[channels, height, width]`.
  func withPixels(at index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Void)
  /// Channels, height and width of every picture.
  var imageShape: [Int] { get }
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
