import Testing

@testable import Datasets

@Suite("CIFAR-10")
struct CIFAR10Tests {
  private let place: TemporaryFolder
  private var folder: DataFolder { DataFolder(place.path) }

  init() throws { place = try TemporaryFolder() }

  @Test("records are read in the order of the files: label, then red, green and blue planes")
  func records() throws {
    try place.write(
      cifarRecord(label: 9, red: 1, green: 2, blue: 3), to: "cifar10/data_batch_2.bin")
    try place.write(
      cifarRecord(label: 0, red: 4, green: 5, blue: 6)
        + cifarRecord(label: 3, red: 7, green: 8, blue: 9), to: "cifar10/data_batch_1.bin")
    let images = try #require(try CIFAR10.loadIfPresent(.train, from: folder))
    #expect(images.labels == [0, 3, 9])
    let image = images.image(at: 2)
    #expect([image.channels, image.height, image.width] == [3, 32, 32])
    #expect([image.pixels[0], image.pixels[1024], image.pixels[2048]] == [1, 2, 3])
    #expect(images.name == "CIFAR-10, training images, 3 of 50000")
    #expect(try CIFAR10.loadIfPresent(.test, from: folder) == nil)
  }

  @Test("files beside the five published ones are not read, too")
  func extraFiles() throws {
    for number in 1...5 {
      let record = cifarRecord(label: UInt8(number), red: 0, green: 0, blue: 0)
      try place.write(record, to: "cifar10/data_batch_\(number).bin")
      try place.write(record, to: "cifar10/data_batch_\(number)_copy.bin")
    }
    let images = try CIFAR10.loadIfPresent(.train, from: folder)
    #expect(images?.labels == [1, 2, 3, 4, 5])
  }

  @Test(
    "files that are no records are refused",
    arguments: [
      ([], "0 bytes are no whole number of records of 3073 bytes"),
      (Array(repeating: 0, count: 3074), "3074 bytes are no whole number"),
      (cifarRecord(label: 10, red: 0, green: 0, blue: 0), "record 0 has the label 10, not 0 to 9"),
    ] as [([UInt8], String)])
  func damaged(bytes: [UInt8], reason: String) throws {
    let path = try place.write(bytes, to: "cifar10/test_batch.bin")
    let error = #expect(throws: DatasetError.self) {
      try CIFAR10.loadIfPresent(.test, from: folder)
    }
    #expect(error?.path == path)
    #expect(error?.reason.hasPrefix(reason) == true)
  }
}
