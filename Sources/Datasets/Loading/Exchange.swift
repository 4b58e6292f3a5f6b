import Foundation
import Synchronization

/// A place for one value between a thread that makes values and one that takes them.
final class Exchange<Value: Sendable>: Sendable {
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

  /// Puts a value into the empty place.
  func put(_ new: Value) {
    value.withLock { $0 = new }
    full.signal()
  }

  /// Waits for a value and takes it.
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

  /// Says that nobody will take any more.
  func close() {
    isClosed.store(true, ordering: .releasing)
    empty.signal()
  }
}
