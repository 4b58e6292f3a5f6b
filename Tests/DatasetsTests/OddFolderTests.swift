import Foundation
import Tensors
import Testing

@testable import Datasets

@Suite("A folder with everything that people call pictures")
struct OddFolderTests {
  private let place: TemporaryFolder

  init() throws {
    place = try TemporaryFolder()
    let photo = try picture(.jpeg, width: 24, height: 16, color: (200, 100, 50))
    let still = try picture(.png, width: 16, height: 24, color: (50, 100, 200))
    for (name, bytes) in [
      "rose/animated.png": animated(still), "rose/cmyk.jpg": try OddPicture.bytes(OddPicture.cmyk),
      "rose/gray.jpg": try OddPicture.bytes(OddPicture.gray), "rose/photo.jpeg": photo,
      "tulip/rotated.jpg": exif(6, in: photo),
      "tulip/tiny.png": try picture(.png, width: 1, height: 1, color: (1, 2, 3)),
    ] { try place.write(bytes, to: name) }
  }

  /// Adds what cannot be read; gives the reasons by path.
  private func addBroken() throws -> [String: String] {
    let photo = try picture(.jpeg, width: 64, height: 64, color: (9, 9, 9), left: (200, 0, 0))
    var bomb = try picture(.png, width: 2, height: 2, color: (0, 0, 0))
    bomb.replaceSubrange(16..<24, with: [0, 0, 39, 17, 0, 0, 39, 16])
    try place.write(bomb, to: "rose/bomb.png")
    try place.write([], to: "rose/empty.jpg")
    try place.write(Array("GIF89a…".utf8), to: "rose/moving.jpg")
    try place.write(Array("my notes".utf8), to: "tulip/notes.jpg")
    try place.write(Array(photo[..<(photo.count - 40)]), to: "tulip/torn.jpg")
    try FileManager.default.createDirectory(
      atPath: place.path + "/tulip/album.png", withIntermediateDirectories: true)
    return [
      "rose/bomb.png": "10001×10000 pixels are more than 100000000",
      "rose/empty.jpg": "this is an empty file, neither JPEG nor PNG",
      "rose/moving.jpg": "this is a GIF file, neither JPEG nor PNG",
      "tulip/album.png": "this is a folder, not a picture",
      "tulip/notes.jpg": "this is neither a JPEG nor a PNG file",
      "tulip/torn.jpg": "this JPEG file is cut off before its end",
    ]
  }

  @Test("gray, printing colors, rotated, tiny and animated ones make batches of one size")
  func batches() throws {
    let photos = try ImageFolder(place.path)
    #expect(photos.count == 6)
    #expect(photos.unreadable().isEmpty)
    let loader = DataLoader(
      photos, batchSize: 4, shuffled: true, seed: 1,
      transforms: [RandomResizedCrop(8), RandomHorizontalFlip()])
    let shapes = loader.map(\.images.shape)
    #expect(shapes == [[4, 3, 8, 8], [2, 3, 8, 8]])
  }

  @Test("those that cannot be read are named with the reason, and the others go on without them")
  func broken() throws {
    let reasons = try addBroken()
    let photos = try ImageFolder(place.path)
    let problems = photos.unreadable()
    let found = problems.map { ($0.error.path.dropFirst(place.path.count + 1), $0.error.reason) }
    #expect(
      Dictionary(found.map { (String($0), $1) }) { first, _ in first } == reasons)
    for problem in problems { #expect(photos.files[problem.index] == problem.error.path) }
    #expect(photos.duplicates().isEmpty)
    let sound = photos.without(problems.map(\.index))
    #expect(sound.count == 6)
    #expect(sound.unreadable().isEmpty)
    #expect(Array(DataLoader(sound, batchSize: 6, seed: 1, transforms: [Resize(4, 4)])).count == 1)
  }

  @Test("one that cannot be read stops a training with its path, the reason and what to do")
  func training() async throws {
    try place.write(Array("GIF89a…".utf8), to: "rose/moving.jpg")
    let path = place.path
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      [path = path as String] in
      let photos = try ImageFolder(path)
      for _ in DataLoader(photos, batchSize: 2, seed: 1, transforms: [Resize(4, 4)]) {}
    }
    #expect(
      errorText(result).contains(
        "/rose/moving.jpg: this is a GIF file, neither JPEG nor PNG; save the picture as one"))
  }
}
