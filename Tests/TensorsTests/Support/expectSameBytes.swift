import Testing

@testable import Tensors

/// Expects that one, two and five threads compute the same numbers, bit by bit.
func expectSameBytes(
  _ compute: () -> [UInt32], sourceLocation: SourceLocation = #_sourceLocation
) {
  let results = [1, 2, 5].map { threads in
    WorkerPool.$current.withValue(WorkerPool(threads: threads)) { compute() }
  }
  #expect(results[0] == results[1], sourceLocation: sourceLocation)
  #expect(results[0] == results[2], sourceLocation: sourceLocation)
}
