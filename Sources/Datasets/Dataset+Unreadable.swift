import Foundation
import Synchronization

extension Dataset {
  /// Looks at every picture, and says which cannot be read and why: better before the first epoch
  /// than in the middle of it.
  public func unreadable() -> [(index: Int, error: DatasetError)] {
    let found = Mutex<[(index: Int, error: DatasetError)]>([])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Result { () throws(DatasetError) in try image(at: index) }
      guard case .failure(let error) = result else { return }
      found.withLock { $0.append((index, error)) }
    }
    return found.withLock { $0.sorted { $0.index < $1.index } }
  }

  /// All pictures but those with these indices.
  public func without(_ indices: [Int]) -> Subset<Self> {
    let left = Set(indices)
    return Subset(self, indices: (0..<count).filter { !left.contains($0) })
  }
}
