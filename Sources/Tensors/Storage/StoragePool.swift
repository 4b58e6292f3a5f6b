import Synchronization

/// Blocks of memory that are used again instead of being allocated anew.
///
/// A training step takes the same sizes as the step before. Handing the old blocks out again saves
/// the system's page faults and zero-filling, which cost more than many of the operations.
final class StoragePool: Sendable {
  static let shared = StoragePool()

  private let state = Mutex(State())

  private struct State {
    /// Idle blocks by the number of floats they hold.
    var idle: [Int: [UInt]] = [:]
    var idleFloats = 0
    var liveFloats = 0
    var mostLiveFloats = 0
  }

  /// Idle memory that is always kept, in floats.
  private static let alwaysKept = 16 << 20

  /// A block of at least `count` floats, aligned to a cache line, with arbitrary content.
  func take(count: Int) -> UnsafeMutablePointer<Float> {
    let size = Self.blockSize(for: count)
    let address = state.withLock { state -> UInt? in
      state.liveFloats += size
      state.mostLiveFloats = max(state.mostLiveFloats, state.liveFloats)
      guard let address = state.idle[size]?.popLast() else {
        Self.trim(&state, allowing: size)
        return nil
      }
      state.idleFloats -= size
      return address
    }
    if let address, let block = UnsafeMutablePointer<Float>(bitPattern: address) { return block }
    return UnsafeMutableRawPointer.allocate(
      byteCount: size * MemoryLayout<Float>.stride, alignment: 64
    ).bindMemory(to: Float.self, capacity: size)
  }

  /// Keeps a block for the next one who asks for its size.
  func giveBack(_ pointer: UnsafeMutablePointer<Float>, count: Int) {
    let size = Self.blockSize(for: count)
    state.withLock { state in
      state.liveFloats -= size
      state.idleFloats += size
      state.idle[size, default: []].append(UInt(bitPattern: pointer))
    }
  }

  /// Frees idle blocks while all blocks together exceed, by more than a quarter, what was ever in
  /// use at once: those are left from an earlier computation with other sizes.
  private static func trim(_ state: inout State, allowing size: Int) {
    let limit = state.mostLiveFloats + max(state.mostLiveFloats / 4, alwaysKept)
    while state.liveFloats + state.idleFloats > limit,
      let largest = state.idle.filter({ !$0.value.isEmpty }).keys.max(),
      let address = state.idle[largest]?.popLast()
    {
      state.idleFloats -= largest
      UnsafeMutableRawPointer(bitPattern: address)?.deallocate()
    }
  }

  /// Rounds up to a size that at most an eighth is wasted of, so that similar sizes share blocks.
  static func blockSize(for count: Int) -> Int {
    guard count > 16 else { return 16 }
    let step = max(16, 1 << (Int.bitWidth - 4 - (count - 1).leadingZeroBitCount))
    return (count + step - 1) / step * step
  }
}
