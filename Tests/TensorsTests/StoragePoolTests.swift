import Testing

@testable import Tensors

@Suite("Memory that is used again")
struct StoragePoolTests {
  @Test("a block is at least as large as asked, and wastes at most an eighth")
  func blockSizes() {
    for count in [0, 1, 16, 17, 100, 127, 128, 129, 1_000, 4_097, 1_000_003] {
      let size = StoragePool.blockSize(for: count)
      #expect(size >= count)
      #expect(size <= max(32, count + count / 8 + 1))
      #expect(StoragePool.blockSize(for: size) == size)
    }
  }

  @Test("the block that was given back is handed out again")
  func reuse() {
    let pool = StoragePool()
    let first = pool.take(count: 1_000)
    pool.giveBack(first, count: 1_000)
    let second = pool.take(count: 1_001)
    #expect(first == second)
    pool.giveBack(second, count: 1_001)
  }

  @Test("blocks begin at a cache line")
  func alignment() {
    let pool = StoragePool()
    for count in [1, 100, 10_000] {
      #expect(UInt(bitPattern: pool.take(count: count)) % 64 == 0)
    }
  }
}
