import Foundation
import Synchronization

/// Makes the next batch on a thread of its own while the current one is in use.
///
/// One thread makes all batches in order, so that random transforms draw in the same order in
/// every run. It is at most one batch ahead, and ends with the iterator.
final class PrefetchingIterator<Data: Dataset>: IteratorProtocol {
  private let exchange: Exchange<BatchMaker<Data>.RawBatch>
  private var left: Int

  init(groups: [[Int]], maker: BatchMaker<Data>) {
    let exchange = Exchange<BatchMaker<Data>.RawBatch>()
    self.exchange = exchange
    left = groups.count
    let thread = Thread {
      for group in groups {
        guard exchange.waitUntilWanted() else { return }
        exchange.put(maker.batch(group))
      }
    }
    thread.stackSize = 1 << 20
    thread.start()
  }

  func next() -> Batch? {
    guard left > 0 else { return nil }
    left -= 1
    return exchange.take().tensors
  }

  deinit { exchange.close() }
}

/// A place for one value between two threads.
private final class Exchange<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let isClosed = Atomic(false)
  // A semaphore must not be freed below its first value, so both begin at 0.
  private let empty = DispatchSemaphore(value: 0)
  private let full = DispatchSemaphore(value: 0)

  init() { empty.signal() }

  /// Waits until the place is empty; false where nobody takes any more.
  func waitUntilWanted() -> Bool {
    empty.wait()
    return !isClosed.load(ordering: .acquiring)
  }

  func put(_ new: Value) {
    value.withLock { $0 = new }
    full.signal()
  }

  func take() -> Value {
    full.wait()
    let taken = value.withLock { value in
      defer { value = nil }
      return value
    }
    empty.signal()
    guard let taken else { fatalError("the loader's thread gave no batch") }
    return taken
  }

  func close() {
    isClosed.store(true, ordering: .releasing)
    empty.signal()
  }
}
