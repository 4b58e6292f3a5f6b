import Glibc
import Testing

@testable import Datasets

@Suite("Picture files as people have them")
struct ImageFileTests {
  private let place: TemporaryFolder

  init() throws { place = try TemporaryFolder() }

  private func read(_ bytes: [UInt8]) throws -> PixelImage {
    try ImageFile.read(place.write(bytes, to: "picture"))
  }

  private func failure(_ bytes: [UInt8]) throws -> DatasetError? {
    let path = try place.write(bytes, to: "picture")
    return #expect(throws: DatasetError.self) { try ImageFile.read(path) }
  }

  @Test("a gray JPEG has the same in all three channels")
  func gray() throws {
    let image = try read(OddPicture.bytes(OddPicture.gray))
    #expect(
      image
        == PixelImage(channels: 3, height: 8, width: 8, pixels: Array(repeating: 77, count: 192)))
  }

  @Test("a JPEG of printing colors, CMYK, is read as red, green and blue")
  func cmyk() throws {
    let image = try read(OddPicture.bytes(OddPicture.cmyk))
    #expect(image.channels == 3)
    #expect((0..<3).map { image.pixels[64 * $0] } == [255, 0, 0])
  }

  @Test("a picture of a single pixel is read and can be enlarged")
  func tiny() throws {
    let image = try read(picture(.png, width: 1, height: 1, color: (1, 2, 3)))
    #expect(image.pixels == [1, 2, 3])
    #expect(image.resized(height: 2, width: 2).pixels == [1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3])
  }

  @Test("of a PNG file that moves, the first frame counts")
  func moving() throws {
    let still = try picture(.png, width: 4, height: 3, color: (9, 8, 7))
    #expect(try read(animated(still)) == read(still))
  }

  @Test(
    "a photo is turned as the camera noted",
    arguments: [
      (1, [1, 2, 3, 4, 5, 6]), (2, [2, 1, 4, 3, 6, 5]), (3, [6, 5, 4, 3, 2, 1]),
      (4, [5, 6, 3, 4, 1, 2]), (5, [1, 3, 5, 2, 4, 6]), (6, [5, 3, 1, 6, 4, 2]),
      (7, [6, 4, 2, 5, 3, 1]), (8, [2, 4, 6, 1, 3, 5]),
    ] as [(Int, [UInt8])])
  func turned(orientation: Int, expected: [UInt8]) {
    let image = PixelImage(channels: 1, height: 3, width: 2, pixels: [1, 2, 3, 4, 5, 6])
    let upright = image.upright(orientation: orientation)
    #expect(upright.pixels == expected)
    #expect([upright.height, upright.width] == (orientation < 5 ? [3, 2] : [2, 3]))
  }

  @Test("the note is found in both byte orders", arguments: [true, false])
  func exifOrders(bigEndian: Bool) throws {
    let photo = try picture(.jpeg, width: 16, height: 8, color: (250, 0, 0), left: (0, 0, 250))
    let image = try read(exif(6, bigEndian: bigEndian, in: photo))
    #expect([image.height, image.width] == [16, 8])
    // What was left is at the top now.
    #expect(image.pixels[2 * 128] > 200)
    #expect(image.pixels[127] > 200)
  }

  @Test("a note that makes no sense is passed over", arguments: [0, 9, 255] as [UInt8])
  func senselessNote(orientation: UInt8) throws {
    let photo = try picture(.jpeg, width: 16, height: 8, color: (250, 0, 0))
    #expect(try read(exif(orientation, in: photo)).width == 16)
  }

  @Test("no cut of an Exif segment stops the program")
  func cutNotes() throws {
    let photo = try exif(6, in: picture(.jpeg, width: 16, height: 8, color: (250, 0, 0)))
    for count in 0..<60 { _ = ImageHeader(Array(photo[..<count])) }
    let segment = Array(photo[6..<40])
    for count in 0...segment.count { _ = ExifOrientation.read(segment[..<count]) }
    #expect(ImageHeader(photo)?.orientation == 6)
  }

  @Test("a JPEG that breaks off is an error, not a photo that is half gray")
  func cutOff() throws {
    let photo = try picture(.jpeg, width: 64, height: 64, color: (250, 0, 0), left: (0, 0, 250))
    let error = try failure(Array(photo[..<(photo.count - 40)]))
    #expect(error?.reason == "this JPEG file is cut off before its end")
  }

  @Test("a PNG that breaks off anywhere is an error")
  func cutOffPNG() throws {
    let photo = try picture(.png, width: 9, height: 7, color: (250, 0, 0), left: (0, 0, 250))
    for count in 8..<photo.count - 12 {
      let error = try failure(Array(photo[..<count]))
      #expect(error?.reason == "this PNG file is damaged and cannot be decoded", "\(count) bytes")
    }
  }

  @Test(
    "whichever byte of a picture is changed, it is read or refused",
    arguments: PictureFormat.allCases)
  func changedBytes(format: PictureFormat) throws {
    let photo = try picture(format, width: 9, height: 7, color: (250, 0, 0), left: (0, 0, 250))
    for place in photo.indices {
      for value: UInt8 in [0, 0x7F, 0xFF] {
        var changed = photo
        changed[place] = value
        // Either outcome is right; a trap is not.
        _ = try? read(changed)
      }
    }
  }

  @Test("sizes whose product overflows are refused, not multiplied")
  func hugeSizes() throws {
    var bytes = try picture(.png, width: 2, height: 2, color: (0, 0, 0))
    bytes.replaceSubrange(16..<24, with: [UInt8](repeating: 0xFF, count: 8))
    #expect(
      try failure(bytes)?.reason == "4294967295×4294967295 pixels are more than 100000000")
  }

  @Test(
    "other kinds of files are named",
    arguments: [
      ("GIF89a…", "a GIF file"), ("RIFF....WEBPVP8 ", "a WebP file"), ("BM....", "a BMP file"),
      ("II*\0....", "a TIFF file"), ("....ftypheic", "a HEIC, AVIF or video file"),
      ("%PDF-1.7", "a PDF file"), ("<svg>", "a text file, such as SVG or a saved web page"),
    ])
  func others(text: String, name: String) throws {
    let error = try failure(Array(text.utf8))
    #expect(error?.reason == "this is \(name), neither JPEG nor PNG")
    #expect(error?.advice == "save the picture as one of them")
  }

  @Test("no file, a folder in its place, an empty file: each has its own reason")
  func nothing() throws {
    let missing = #expect(throws: DatasetError.self) { try ImageFile.read(place.path + "/none") }
    #expect(missing?.reason == "there is no such file")
    let folder = #expect(throws: DatasetError.self) { try ImageFile.read(place.path) }
    #expect(folder?.reason == "this is a folder, not a picture")
    #expect(try failure([])?.reason == "this is an empty file, neither JPEG nor PNG")
    let below = #expect(throws: DatasetError.self) {
      try ImageFile.read(place.write([1], to: "notes") + "/photo.jpg")
    }
    #expect(below?.reason == "Not a directory")
  }

  @Test("a pipe, a device and a file of gigabytes are refused before anything is read")
  func endless() throws {
    let pipe = place.path + "/pipe.jpg"
    try #require(mkfifo(pipe, 0o600) == 0)
    for path in [pipe, "/dev/zero"] {
      let error = #expect(throws: DatasetError.self) { try ImageFile.read(path) }
      #expect(error?.reason == "this is a pipe or a device, not a picture")
    }
    // A hole takes no room on the disk.
    let large = try place.write([0xFF, 0xD8, 0xFF], to: "large.jpg")
    try #require(truncate(large, 5 << 30) == 0)
    let error = #expect(throws: DatasetError.self) { try ImageFile.read(large) }
    #expect(error?.reason == "5368709120 bytes are more than 1073741824")
  }

  @Test("a file that we write is read again, gray ones in three channels")
  func written() throws {
    let image = PixelImage(channels: 3, height: 5, width: 7, pixels: noise(105, seed: 3))
    try image.writePNG(to: place.path + "/new/folder/picture.png")
    #expect(try ImageFile.read(place.path + "/new/folder/picture.png") == image)
    let gray = PixelImage(channels: 1, height: 2, width: 2, pixels: [1, 2, 3, 4])
    try gray.writePNG(to: place.path + "/gray.png")
    #expect(try ImageFile.read(place.path + "/gray.png") == gray.color())
  }

  @Test("gray is 0.299 red, 0.587 green and 0.114 blue")
  func brightness() {
    let image = PixelImage(
      channels: 3, height: 1, width: 4, pixels: [255, 0, 0, 9, 0, 255, 0, 9, 0, 0, 255, 9])
    #expect(image.gray().pixels == [76, 150, 29, 9])
    #expect(image.gray().gray() == image.gray())
  }
}
