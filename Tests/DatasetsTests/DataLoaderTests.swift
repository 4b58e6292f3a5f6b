import Tensors
import Testing

@testable import Datasets

@Suite("DataLoader")
struct DataLoaderTests {
  private func values(_ batches: [Batch]) -> [[Float]] { batches.map { $0.images.values } }

  @Test("ten images in batches of four: 4, 4 and 2, in order, with their labels")
  func inOrder() throws {
    let loader = DataLoader(try numberedImages(10), batchSize: 4, seed: 0)
    let batches = Array(loader)
    #expect(loader.count == 3)
    #expect(batches.map(\.count) == [4, 4, 2])
    #expect(batches.flatMap(\.indices) == Array(0..<10))
    #expect(batches.flatMap(\.labels) == [0, 1, 2, 0, 1, 2, 0, 1, 2, 0])
    #expect(batches[2].images.shape == [2, 1, 2, 3])
    let expected = [Float](repeating: 8, count: 6) + [Float](repeating: 9, count: 6)
    #expect(zip(batches[2].images.values, expected).allSatisfy { abs($0 * 255 - $1) < 1e-4 })
  }

  @Test(
    "every picture comes exactly once in an epoch",
    arguments: [(1, 1), (10, 3), (12, 4), (5, 9)], [true, false])
  func everyIndex(sizes: (count: Int, batch: Int), prefetches: Bool) throws {
    let loader = DataLoader(
      try numberedImages(sizes.count), batchSize: sizes.batch, shuffled: true, seed: 3,
      prefetches: prefetches)
    for _ in 0..<3 {
      let batches = Array(loader)
      #expect(batches.count == loader.count)
      #expect(batches.flatMap(\.indices).sorted() == Array(0..<sizes.count))
    }
  }

  @Test("the same seed gives the same orders, epoch by epoch, and each epoch another")
  func seeds() throws {
    let images = try numberedImages(50)
    func orders(_ seed: UInt64) -> [[Int]] {
      let loader = DataLoader(images, batchSize: 8, shuffled: true, seed: seed)
      return (0..<3).map { _ in loader.flatMap(\.indices) }
    }
    #expect(orders(1) == orders(1))
    #expect(orders(1) != orders(2))
    #expect(Set(orders(1)).count == 3)
  }

  @Test("batches made ahead are those made in place, with random transforms, too")
  func prefetching() throws {
    let images = try numberedImages(30)
    func batches(_ dataset: some Dataset, _ prefetches: Bool) -> [[Float]] {
      let loader = DataLoader(
        dataset, batchSize: 7, shuffled: true, seed: 5, transforms: [RandomShade()],
        prefetches: prefetches)
      return values(Array(loader)) + values(Array(loader))
    }
    let expected = batches(images, false)
    #expect(batches(images, true) == expected)
    #expect(batches(Lazy(base: images), true) == expected)
    #expect(batches(Lazy(base: images), false) == expected)
  }

  @Test("a picture's random numbers are its own: the batch size does not change them")
  func ownNumbers() throws {
    let images = try numberedImages(20)
    func pixels(_ batchSize: Int) -> [Float] {
      let loader = DataLoader(
        images, batchSize: batchSize, shuffled: true, seed: 5, transforms: [RandomShade()])
      return values(Array(loader)).flatMap { $0 }
    }
    #expect(pixels(3) == pixels(20))
    let shades = Set(
      zip(
        pixels(20),
        Array(
          DataLoader(
            images, batchSize: 20, shuffled: true, seed: 5))[0].images.values
      ).map { $0 - $1 })
    #expect(shades.count > 10)
  }

  @Test("a subset is loaded as if it were all")
  func subset() throws {
    let part = Subset(try numberedImages(10), indices: [7, 2, 5])
    let batch = try #require(Array(DataLoader(part, batchSize: 3, seed: 0)).first)
    #expect(batch.labels == [1, 2, 2])
    #expect(
      batch.images.values.map { ($0 * 255).rounded() }
        == [7, 2, 5].flatMap {
          [Float](repeating: $0, count: 6)
        })
  }

  @Test("a loop that is left early leaves nothing waiting")
  func leftEarly() throws {
    let loader = DataLoader(
      Lazy(base: try numberedImages(100)), batchSize: 2, seed: 0, prefetches: true)
    for _ in 0..<200 { for batch in loader where batch.count > 0 { break } }
    #expect(loader.epoch == 200)
  }

  @Test("normalization: (pixel / 255 − mean) / deviation, for each channel its own")
  func normalization() throws {
    let images = try ImageArray(
      name: "one", classNames: ["a"], channels: 3, height: 1, width: 1, pixels: [0, 51, 255],
      labels: [0])
    let loader = DataLoader(
      images, batchSize: 1, seed: 0,
      normalization: Normalization(mean: [0.5, 0, 0.2], standardDeviation: [0.5, 0.1, 0.4]))
    let values = try #require(Array(loader).first).images.values
    #expect(zip(values, [-1, 2, 2]).allSatisfy { abs($0 - $1) < 1e-5 })
  }

  @Test("pictures of different sizes stop the program with what to do")
  func sizes() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      for _ in DataLoader(Uneven(), batchSize: 2, seed: 0, prefetches: true) {}
    }
    let text = errorText(result)
    #expect(text.contains("uneven: image 1 is 1×2×2, image 0 is 1×1×2; bring all to one size"))
  }

  @Test("a picture that cannot be read stops the program with its path")
  func unreadable() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      let images = Lazy(base: try numberedImages(10), broken: 6)
      for _ in DataLoader(images, batchSize: 2, seed: 0) {}
    }
    let text = errorText(result)
    #expect(text.contains("photo 6: it is torn"))
  }

  @Test("an empty data set and a batch size of 0 stop the program with the reason")
  func nothing() async {
    let empty = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = DataLoader(try numberedImages(3).prefix(0), batchSize: 2, seed: 0)
    }
    #expect(errorText(empty).contains("is empty"))
    let zero = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = DataLoader(try numberedImages(3), batchSize: 0, seed: 0)
    }
    #expect(
      errorText(zero).contains("use 1 or more"))
  }
}
