import Foundation

/// Makes the next batch on a thread of its own while the current one is in use.
///
/// The thread is at most one batch ahead, and ends with the iterator. What it cannot read is thrown
/// to the taker, so that a program stops at its own loop and not in a thread that nobody knows.
final class PrefetchingIterator<Data: Dataset> {
  private let exchange: Exchange<Result<RawBatch, DatasetError>>
  private var left: Int

  init(groups: [[Int]], maker: BatchMaker<Data>) {
    let exchange = Exchange<Result<RawBatch, DatasetError>>()
    self.exchange = exchange
    left = groups.count
    let thread = Thread {
      for group in groups {
        guard exchange.waitUntilWanted() else { return }
        exchange.put(Result { () throws(DatasetError) in try maker.rawBatch(group) })
      }
    }
    thread.stackSize = 1 << 20
    thread.start()
  }

  func next() throws(DatasetError) -> RawBatch? {
    guard left > 0 else { return nil }
    left -= 1
    return try exchange.take().get()
  }

  deinit { exchange.close() }
}
