import Tensors

/// Goes through a data set in batches; each `for` loop over it is one epoch.
///
/// Shuffled, every epoch has an order of its own that follows from the seed and the epoch's number.
/// The last batch holds what is left. Where pictures are decoded or transformed, the next batch is
/// made on another thread while the network works on this one; the batches are the same either way.
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
  private let prefetches: Bool
  /// How many loops over the loader have begun.
  public internal(set) var epoch = 0

  /// - Parameters:
  ///   - seed: what the order of the epochs and the random transforms follow from.
  ///   - prefetches: make batches ahead on another thread; nil where that pays.
  public init(
    _ dataset: Data, batchSize: Int, shuffled: Bool = false, seed: UInt64,
    transforms: [any Transform] = [], normalization: Normalization = .none,
    prefetches: Bool? = nil
  ) {
    require(batchSize > 0, "a batch size of \(batchSize) makes no batches: use 1 or more")
    require(dataset.count > 0, "\(dataset.name) is empty: there is nothing to load")
    self.dataset = dataset
    self.batchSize = batchSize
    self.isShuffled = shuffled
    self.seed = seed
    self.transforms = transforms
    self.normalization = normalization
    // Pictures in memory without a change become a batch faster than a thread is woken.
    self.prefetches = prefetches ?? !(dataset is any Resident && transforms.isEmpty)
  }

  /// The number of batches in an epoch, the last partial one included.
  public var count: Int { (dataset.count + batchSize - 1) / batchSize }

  public func makeIterator() -> AnyIterator<Batch> {
    epoch += 1
    let epochSeed = mixed(seed, UInt64(epoch))
    let order = indices(seed: epochSeed)
    let groups = stride(from: 0, to: order.count, by: batchSize).map {
      Array(order[$0..<Swift.min($0 + batchSize, order.count)])
    }
    let maker = BatchMaker(
      dataset: dataset, transforms: transforms, normalization: normalization, seed: epochSeed)
    if prefetches {
      let iterator = PrefetchingIterator(groups: groups, maker: maker)
      return AnyIterator {
        Self.trapping { () throws(DatasetError) in try iterator.next() }?.tensors
      }
    }
    var rest = groups[...]
    return AnyIterator {
      rest.popFirst().map { group in
        Self.trapping { () throws(DatasetError) in try maker.batch(group) }
      }
    }
  }

  private func indices(seed: UInt64) -> [Int] {
    var generator = Tensors.Generator(seed: seed)
    let indices = Array(0..<dataset.count)
    return isShuffled ? indices.shuffled(using: &generator) : indices
  }

  /// A sequence cannot throw, and a training loop could not go on without the picture.
  private static func trapping<Value>(_ body: () throws(DatasetError) -> Value) -> Value {
    do {
      return try body()
    } catch {
      fatalError("\(error)")
    }
  }
}
