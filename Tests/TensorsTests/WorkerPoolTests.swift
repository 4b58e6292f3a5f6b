import Synchronization
import Testing

@testable import Tensors

@Suite("Threads that share a loop")
struct WorkerPoolTests {
  @Test("do every piece exactly once", arguments: 1...4, [1, 2, 7, 1_000])
  func everyPiece(threads: Int, count: Int) {
    let pool = WorkerPool(threads: threads)
    for _ in 0..<50 {
      let visits = UnsafeMutablePointer<Int>.allocate(capacity: count)
      visits.initialize(repeating: 0, count: count)
      defer { visits.deallocate() }
      pool.run(Pieces(total: count, length: 3)) { piece in
        for i in piece { visits[i] += 1 }
      }
      #expect((0..<count).allSatisfy { visits[$0] == 1 })
    }
  }

  @Test("wake up again after they slept")
  func sleeping() async throws {
    let pool = WorkerPool(threads: 3)
    for _ in 0..<3 {
      try await Task.sleep(for: .milliseconds(20))
      let sum = Atomic(0)
      pool.run(Pieces(total: 100, length: 1)) { piece in
        sum.wrappingAdd(piece.lowerBound, ordering: .relaxed)
      }
      #expect(sum.load(ordering: .relaxed) == 4_950)
    }
  }

  @Test("a loop inside a loop runs on the thread that reached it")
  func nesting() {
    let pool = WorkerPool(threads: 2)
    let sum = Atomic(0)
    pool.run(Pieces(total: 10, length: 1)) { _ in
      pool.run(Pieces(total: 10, length: 1)) { _ in sum.wrappingAdd(1, ordering: .relaxed) }
    }
    #expect(sum.load(ordering: .relaxed) == 100)
  }

  @Test("two callers at once both get their work done")
  func callers() async {
    let pool = WorkerPool(threads: 2)
    let sum = Atomic(0)
    await withTaskGroup { group in
      for _ in 0..<4 {
        group.addTask { @Sendable in
          for _ in 0..<100 { pool.run(Pieces(total: 4, length: 1)) { _ in } }
        }
      }
    }
    pool.run(Pieces(total: 10, length: 1)) { _ in sum.wrappingAdd(1, ordering: .relaxed) }
    #expect(sum.load(ordering: .relaxed) == 10)
  }

  @Test("one thread or five compute the same bytes")
  func sameBytes() {
    expectSameBytes(trainedNumbers)
  }

  /// The bits of all gradients of a small network after one step.
  private func trainedNumbers() -> [UInt32] {
    let generator = Generator(seed: 21)
    let images = Tensor.randn([33, 2, 20, 20], generator: generator)
    let parameters = [[8, 2, 5, 5], [8], [10, 512]].map {
      Parameter(.randn($0, generator: generator))
    }
    let features = maxPool2d(
      relu(conv2d(images, weight: parameters[0], bias: parameters[1])), kernelSize: 2)
    let normal = batchNorm(features, runningMean: nil, runningVar: nil, training: true)
    let logits = linear(normal.flattened(from: 1), weight: parameters[2])
    crossEntropy(logits, target: (0..<33).map { $0 % 10 }).backward()
    return parameters.flatMap { ($0.grad?.values ?? []).map(\.bitPattern) }
  }
}
