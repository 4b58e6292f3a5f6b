/// How long operations take, each alone, while `timingOperations` runs.
///
/// An operation ends when its result is recorded, and the next one begins there; the same holds for
/// the gradient rules on the way back. So what happens between two operations counts for the later.
///
/// Used on one thread only, that of `timingOperations`: workers record nothing.
public final class OperationTimes: @unchecked Sendable {
  /// One operation with its times, both in seconds.
  public struct Entry {
    public let operation: Operation
    /// The parameters among its inputs.
    public let parameters: [Parameter]
    /// The shapes of its inputs by the names of their roles, such as `input` and `weight`.
    public let inputShapes: [String: [Int]]
    public let outputShape: [Int]
    public let forward: Double
    /// 0 where `backward()` did not come by.
    public fileprivate(set) var backward = 0.0
  }

  @TaskLocal static var current: OperationTimes?

  fileprivate private(set) var entries: [Entry] = []
  private var positions: [Int: Int] = [:]
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant

  fileprivate init() { last = clock.now }

  /// Notes that the operation of a node has ended.
  func forwardEnded(_ node: Node) {
    let seconds = lap()
    positions[node.identifier] = entries.count
    entries.append(
      Entry(
        operation: node.operation, parameters: node.inputs.compactMap { $0 as? Parameter },
        inputShapes: node.namedInputs.mapValues(\.shape), outputShape: node.outputShape,
        forward: seconds))
    // What the noting took is nobody's.
    last = clock.now
  }

  /// Begins to measure the way back.
  func backwardBegan() { last = clock.now }

  /// Notes that a node has passed its gradient on.
  func backwardEnded(_ node: Node) {
    let seconds = lap()
    if let position = positions[node.identifier] { entries[position].backward += seconds }
    last = clock.now
  }

  private func lap() -> Double { (clock.now - last) / .seconds(1) }
}

/// Runs `body` and says how long each of its operations took forward and, where it calls
/// `backward()`, back; in the order of the calls.
public func timingOperations(_ body: () throws -> Void) rethrows -> [OperationTimes.Entry] {
  let times = OperationTimes()
  try OperationTimes.$current.withValue(times) { try body() }
  return times.entries
}
