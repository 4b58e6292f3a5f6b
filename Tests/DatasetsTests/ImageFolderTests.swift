import Testing

@testable import Datasets

@Suite("Image folders")
struct ImageFolderTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private func writePhoto(_ name: String) throws {
    try place.write(picture(.jpeg, width: 8, height: 6, color: (200, 100, 50)), to: name)
  }

  @Test("folders are classes in the order of their names; other files are left out")
  func classes() throws {
    for name in ["tulip/b.jpg", "rose/2.JPG", "rose/1.jpeg", "tulip/.hidden.jpg"] {
      try writePhoto(name)
    }
    try place.write([1], to: "rose/notes.txt")
    try place.write([1], to: "LICENSE.txt")
    let photos = try ImageFolder(place.path)
    #expect(photos.classNames == ["rose", "tulip"])
    #expect(
      photos.files.map { $0.dropFirst(place.path.count) } == [
        "/rose/1.jpeg", "/rose/2.JPG", "/tulip/b.jpg",
      ])
    #expect(photos.others == [place.path + "/rose/notes.txt"])
    #expect((0..<3).map(photos.label) == [0, 0, 1])
  }

  @Test("a picture comes as planes of red, green and blue", arguments: PictureFormat.allCases)
  func pixels(format: PictureFormat) throws {
    let bytes = try picture(format, width: 16, height: 8, color: (200, 100, 50), left: (10, 20, 30))
    let image = try ImageFile.read(place.write(bytes, to: "picture"))
    #expect([image.channels, image.height, image.width] == [3, 8, 16])
    // The corners are far enough from the border between the halves for JPEG, too.
    let corners = [0, 15].flatMap { x in (0..<3).map { Int(image.pixels[$0 * 128 + x]) } }
    let close = zip(corners, [10, 20, 30, 200, 100, 50]).allSatisfy { abs($0 - $1) <= 3 }
    #expect(close, "\(corners)")
  }

  @Test("one class is too few, and the message names it")
  func oneClass() throws {
    try writePhoto("rose/1.jpg")
    let error = #expect(throws: DatasetError.self) { try ImageFolder(place.path) }
    #expect(error?.reason == "only one class, “rose”")
  }

  @Test("a folder without folders, a class without pictures, no folder at all")
  func empty() throws {
    #expect(throws: DatasetError.self) { try ImageFolder(place.path) }
    try writePhoto("rose/1.jpg")
    try place.write([], to: "tulip/readme")
    let error = #expect(throws: DatasetError.self) { try ImageFolder(place.path) }
    #expect(error?.path == place.path + "/tulip")
    #expect(error?.reason == "no JPEG or PNG file in it, only “readme”")
    #expect(throws: DatasetError.self) { try ImageFolder(place.path + "/none") }
  }

  @Test(
    "files that only look like pictures are named with the reason",
    arguments: [
      (Array("notes".utf8), "this is neither a JPEG nor a PNG file"),
      ([0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3], "this JPEG file is damaged and cannot be decoded"),
      ([0x89, 0x50, 0x4E, 0x47, 1, 2, 3], "this PNG file is damaged and cannot be decoded"),
    ] as [([UInt8], String)])
  func damaged(bytes: [UInt8], reason: String) throws {
    let path = try place.write(bytes, to: "rose/1.jpg")
    let error = #expect(throws: DatasetError.self) { try ImageFile.read(path) }
    #expect(error?.path == path)
    #expect(error?.reason == reason)
  }

  @Test("headers tell the size before anything is decoded", arguments: PictureFormat.allCases)
  func headers(format: PictureFormat) throws {
    let bytes = try picture(format, width: 300, height: 7, color: (0, 0, 0))
    #expect(ImageHeader(bytes)?.size == .init(width: 300, height: 7))
  }

  @Test("a small file that announces billions of pixels is refused, not decoded")
  func bomb() throws {
    var bytes = try picture(.png, width: 2, height: 2, color: (0, 0, 0))
    bytes.replaceSubrange(16..<24, with: [0, 1, 0, 0, 0, 1, 0, 0])
    let path = try place.write(bytes, to: "bomb.png")
    let error = #expect(throws: DatasetError.self) { try ImageFile.read(path) }
    #expect(error?.reason.hasPrefix("65536×65536 pixels are more than") == true)
  }
}
