import Foundation
import Testing

@testable import Datasets

@Suite("Checking and importing collections")
struct CollectionCheckTests {
  private let place: TemporaryFolder
  private var folder: DataFolder { DataFolder(place.path + "/data") }

  init() throws { place = try TemporaryFolder() }

  private func writePhotos(below name: String) throws {
    let photo = try picture(.jpeg, width: 4, height: 4, color: (9, 9, 9))
    for flower in ["daisy", "dandelion", "roses", "sunflowers", "tulips"] {
      try place.write(photo, to: "\(name)/\(flower)/1.jpg")
    }
  }

  private func problems(_ collection: DataCollection) -> [String: String] {
    let verdicts = CollectionCheck(collection, in: folder).run().filter { $0.problem != nil }
    return Dictionary(
      uniqueKeysWithValues: verdicts.map {
        (String($0.path.dropFirst(folder.path(of: collection).count + 1)), $0.problem ?? "")
      })
  }

  @Test("what is not there has no verdict", arguments: DataCollection.allCases)
  func absent(collection: DataCollection) {
    #expect(CollectionCheck(collection, in: folder).run().isEmpty)
    #expect(CollectionStatus(of: collection, in: folder).state == .absent)
  }

  @Test("sound IDX files of other makers are named as such, missing and damaged ones, too")
  func idxFiles() throws {
    try TinyMNIST.write(to: place, below: "data/mnist")
    try place.write([1], to: "data/mnist/t10k-labels-idx1-ubyte.gz")
    let problems = problems(.mnist)
    #expect(problems["train-images-idx3-ubyte.gz"]?.contains("not the one that") == true)
    #expect(problems["t10k-labels-idx1-ubyte.gz"] == "1 bytes are too few for an IDX file")
    #expect(problems.count == 4)
  }

  @Test("the status of an incomplete collection names what is missing")
  func status() throws {
    try place.write([1], to: "data/mnist/t10k-labels-idx1-ubyte.gz")
    #expect(
      CollectionStatus(of: .mnist, in: folder).state
        == .incomplete(missing: [
          "train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte",
        ]))
    try place.write(noise(700, seed: 1), to: "data/.cifar10.partial/cifar-10-binary.tar.gz.part")
    #expect(CollectionStatus(of: .cifar10, in: folder).waitingBytes == 700)
  }

  @Test("CIFAR-10 files are imported, and a byte that changes later is found")
  func cifar() throws {
    let record = cifarRecord(label: 4, red: 1, green: 2, blue: 3)
    try place.write(record, to: "downloads/x/cifar-10-batches-bin/data_batch_1.bin")
    let found = try CollectionImport.recognize(place.path + "/downloads")
    #expect(found.map(\.collection) == [.cifar10])
    #expect(try found[0].run(to: folder) { _ in } == 1)
    #expect(problems(.cifar10)["data_batch_1.bin"] == nil)
    #expect(problems(.cifar10)["test_batch.bin"] == "it is missing")
    #expect(!place.exists("data/.cifar10.partial"))
    try place.write(
      cifarRecord(label: 4, red: 1, green: 2, blue: 4), to: "data/cifar10/data_batch_1.bin")
    #expect(problems(.cifar10)["data_batch_1.bin"]?.hasPrefix("it has changed") == true)
  }

  @Test("photos are imported with their folders; damaged and missing ones are found")
  func photos() throws {
    try writePhotos(below: "downloads/flower_photos")
    let found = try CollectionImport.recognize(place.path + "/downloads")
    #expect(found.map(\.collection) == [.flowers])
    #expect(try found[0].run(to: folder) { _ in } == 5)
    #expect(problems(.flowers).isEmpty)
    #expect(CollectionStatus(of: .flowers, in: folder).imageCount == 5)
    let photos = try #require(try Flowers.loadIfPresent(from: folder))
    #expect(photos.classNames == ["daisy", "dandelion", "roses", "sunflowers", "tulips"])
    try place.write([1, 2, 3], to: "data/flowers/roses/1.jpg")
    #expect(problems(.flowers)["roses/1.jpg"] == "this is neither a JPEG nor a PNG file")
  }

  @Test("photos of which one class has none are refused with its folder, and nothing is imported")
  func emptyClass() throws {
    try writePhotos(below: "downloads")
    try FileManager.default.removeItem(atPath: place.path + "/downloads/roses")
    try place.write(Array("later".utf8), to: "downloads/roses/readme.txt")
    let error = #expect(throws: DatasetError.self) {
      try CollectionImport.recognize(place.path + "/downloads")
    }
    #expect(error?.path == place.path + "/downloads/roses")
    #expect(error?.reason == "no JPEG or PNG file in it, only “readme.txt”")
  }

  @Test("a damaged file is refused under its own name, and nothing of it stays")
  func damagedImport() throws {
    try writePhotos(below: "downloads")
    try place.write([0xFF, 0xD8, 0xFF, 1], to: "downloads/roses/2.jpg")
    let found = try CollectionImport.recognize(place.path + "/downloads")
    let error = #expect(throws: DatasetError.self) { try found[0].run(to: folder) { _ in } }
    #expect(error?.path == place.path + "/downloads/roses/2.jpg")
    #expect(FileTree.files(in: folder.path).isEmpty)
    #expect(place.contents.allSatisfy { !$0.contains(".partial") })
  }

  @Test("IDX files that nobody published are not taken for MNIST")
  func foreignImport() throws {
    try TinyMNIST.write(to: place, below: "downloads")
    let found = try CollectionImport.recognize(place.path + "/downloads")
    let error = #expect(throws: DatasetError.self) { try found[0].run(to: folder) { _ in } }
    #expect(error?.path == place.path + "/downloads/train-images-idx3-ubyte.gz")
    #expect(!place.exists("data/mnist"))
  }

  @Test("an archive with the published name and other bytes is refused")
  func foreignArchive() throws {
    try place.write([1, 2, 3], to: "downloads/cifar-10-binary.tar.gz")
    let found = try CollectionImport.recognize(place.path + "/downloads")
    #expect(found.map(\.collection) == [.cifar10])
    let error = #expect(throws: DatasetError.self) { try found[0].run(to: folder) { _ in } }
    #expect(error?.reason == "these are not the published bytes (SHA-256)")
  }

  @Test("a folder of nothing known says what would be known")
  func unknown() throws {
    let error = #expect(throws: DatasetError.self) { try CollectionImport.recognize(place.path) }
    #expect(error?.reason.contains("data_batch_1.bin") == true)
    #expect(throws: DatasetError.self) { try CollectionImport.recognize(place.path + "/none") }
  }
}
