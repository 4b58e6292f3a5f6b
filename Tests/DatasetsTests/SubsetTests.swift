import Testing

@testable import Datasets

@Suite("Parts of data sets")
struct SubsetTests {
  @Test("the first images, and not more than there are", arguments: [(0, 0), (4, 4), (99, 10)])
  func prefix(count: Int, expected: Int) throws {
    let part = try numberedImages(10).prefix(count)
    #expect(part.indices == Array(0..<expected))
    #expect(part.name == "numbers, \(expected) of 10")
  }

  @Test("a split has no common picture and leaves none out", arguments: [0, 0.3, 0.5, 1])
  func split(fraction: Double) throws {
    let (first, second) = try numberedImages(31).split(fraction, seed: 1)
    #expect((first.indices + second.indices).sorted() == Array(0..<31))
    #expect(first.indices == first.indices.sorted())
  }

  @Test("each class is split in the same proportion, rounded down")
  func proportions() throws {
    // Classes 0, 1, 2 have 11, 10 and 10 images.
    let (first, _) = try numberedImages(31).split(0.7, seed: 1)
    let counts = (0..<3).map { label in (0..<first.count).count { first.label(at: $0) == label } }
    #expect(counts == [7, 7, 7])
  }

  @Test("the same seed splits the same way, another one otherwise")
  func seeds() throws {
    let images = try numberedImages(90)
    #expect(images.split(0.5, seed: 1).0.indices == images.split(0.5, seed: 1).0.indices)
    #expect(images.split(0.5, seed: 1).0.indices != images.split(0.5, seed: 2).0.indices)
  }

  @Test("pixels and labels that disagree, and labels without a class, are refused")
  func imageArrays() throws {
    let error = #expect(throws: DatasetError.self) {
      try ImageArray(
        name: "x", classNames: ["a"], channels: 1, height: 2, width: 2, pixels: [1, 2, 3],
        labels: [0])
    }
    #expect(error?.reason == "3 pixels are not 1 images of 1×2×2")
    let label = #expect(throws: DatasetError.self) {
      try ImageArray(
        name: "x", classNames: ["a"], channels: 1, height: 1, width: 1, pixels: [1, 2],
        labels: [0, 1])
    }
    #expect(label?.reason == "label 1 of image 1 is not in 0..<1")
  }
}
