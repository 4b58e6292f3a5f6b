import Testing

@testable import Datasets

@Suite("Equal pictures")
struct DuplicateTests {
  /// Twelve pictures of two classes; 0 and 7 are equal, and so are 3, 4 and 11.
  private func images() throws -> ImageArray {
    let values = [0, 1, 2, 3, 3, 5, 6, 0, 8, 9, 10, 3] as [UInt8]
    return try ImageArray(
      name: "some twice", classNames: ["a", "b"], channels: 1, height: 2, width: 2,
      pixels: values.flatMap { [UInt8](repeating: $0, count: 4) },
      labels: (0..<12).map { $0 < 6 ? 0 : 1 })
  }

  @Test("are found whatever their labels")
  func found() throws {
    #expect(try images().duplicates() == [[0, 7], [3, 4, 11]])
    #expect(try numberedImages(9).duplicates().isEmpty)
  }

  @Test("of different shapes are not equal")
  func shapes() {
    #expect(Uneven().duplicates().isEmpty)
  }

  @Test("that cannot be read are in no group")
  func broken() throws {
    #expect(try Lazy(base: images(), broken: 7).duplicates() == [[3, 4, 11]])
  }

  @Test("in a folder are found by their pixels, and again when a file has changed")
  func folder() throws {
    let place = try TemporaryFolder()
    let rose = try picture(.png, width: 3, height: 2, color: (200, 0, 0))
    for name in ["a/1.png", "b/1.png"] { try place.write(rose, to: name) }
    // Other bytes, and the same pixels.
    try place.write(animated(rose), to: "b/2.png")
    try place.write(picture(.png, width: 2, height: 3, color: (200, 0, 0)), to: "b/3.png")
    let photos = try ImageFolder(place.path)
    #expect(photos.duplicates() == [[0, 1, 2]])
    #expect(photos.without([0]).duplicates() == [[0, 1]])
    // A picture that was looked at is not decoded again, but for a change of its file.
    try place.write(picture(.png, width: 3, height: 2, color: (0, 200, 0)), to: "b/1.png")
    #expect(photos.duplicates() == [[0, 2]])
    try place.write([], to: "b/2.png")
    #expect(photos.duplicates().isEmpty)
  }

  @Test("go to one side of a split together", arguments: 1...20 as ClosedRange<UInt64>)
  func together(seed: UInt64) throws {
    let images = try images()
    let groups = images.duplicates()
    let (first, second) = images.split(0.5, seed: seed, together: groups)
    #expect((first.indices + second.indices).sorted() == Array(0..<12))
    for group in groups {
      let inFirst = group.count { first.indices.contains($0) }
      #expect(inFirst == 0 || inFirst == group.count)
    }
  }

  @Test("each class keeps its share, but for what a group adds")
  func share() throws {
    let images = try images()
    for seed in 1...20 as ClosedRange<UInt64> {
      let first = images.split(0.5, seed: seed, together: images.duplicates()).0
      let ofA = (0..<first.count).count { first.label(at: $0) == 0 }
      #expect((3...5).contains(ofA))
    }
  }

  @Test("no groups split as without the word")
  func none() throws {
    let images = try numberedImages(90)
    #expect(
      images.split(0.7, seed: 5, together: []).0.indices == images.split(0.7, seed: 5).0.indices)
  }

  @Test("pictures that cannot be read are named, and can be left out")
  func unreadable() throws {
    let images = Lazy(base: try images(), broken: 7)
    let problems = images.unreadable()
    #expect(problems.map(\.index) == [7])
    #expect(problems.first?.error.reason == "it is torn")
    #expect(images.without([7]).count == 11)
    #expect(images.without([7]).unreadable().isEmpty)
  }
}
