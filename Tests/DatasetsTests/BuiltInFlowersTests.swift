import Testing

@testable import Datasets

@Suite("Built-in flowers")
struct BuiltInFlowersTests {
  @Test("the same seed draws the same pictures, another one others")
  func seeds() {
    let flowers = BuiltInFlowers.load(count: 10, side: 32)
    #expect(flowers.pixels == BuiltInFlowers.load(count: 10, side: 32).pixels)
    #expect(flowers.pixels != BuiltInFlowers.load(count: 10, side: 32, seed: 2).pixels)
    #expect(flowers.duplicates().isEmpty)
  }

  @Test("a picture does not depend on how many are drawn")
  func prefix() {
    let few = BuiltInFlowers.load(count: 5, side: 24)
    let many = BuiltInFlowers.load(count: 15, side: 24)
    #expect((0..<5).allSatisfy { few.image(at: $0) == many.image(at: $0) })
  }

  @Test("there are as many of each kind, in the order of the photos' folders")
  func kinds() {
    let flowers = BuiltInFlowers.load(count: 20, side: 16)
    #expect(flowers.classNames == Flowers.classPrefixes)
    #expect((0..<5).allSatisfy { kind in flowers.labels.count { $0 == kind } == 4 })
  }

  @Test("pictures are neither black nor white nor even")
  func content() {
    let flowers = BuiltInFlowers.load(count: 50, side: 32)
    for index in 0..<50 {
      let pixels = flowers.image(at: index).pixels.map(Int.init)
      let mean = pixels.reduce(0, +) / pixels.count
      #expect((15...220).contains(mean))
      #expect((pixels.max() ?? 0) - (pixels.min() ?? 0) > 60)
    }
  }

  @Test("the garden has upright edges in its fence and repeats with its seed")
  func garden() {
    let garden = BuiltInFlowers.garden(side: 64)
    #expect(garden == BuiltInFlowers.garden(side: 64))
    let gray = garden.gray().pixels.map(Int.init)
    let row = (0..<64).map { gray[44 * 64 + $0] }
    let steps = zip(row, row.dropFirst()).count { abs($0 - $1) > 40 }
    #expect(steps >= 4)
  }
}
