import Glibc
import Testing

@testable import Datasets

@Suite("IDX files")
struct IDXFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func reason(_ bytes: [UInt8], rank: Int = 3) throws -> String {
    let path = try folder.write(bytes, to: "file")
    let error = #expect(throws: DatasetError.self) { try IDXFile(path: path, rank: rank) }
    #expect(error?.path == path)
    return error?.reason ?? ""
  }

  @Test("two images of 2×3 are read, compressed or not", arguments: [false, true])
  func images(isCompressed: Bool) throws {
    let bytes = idx([2, 2, 3], Array(1...12))
    let path = try folder.write(isCompressed ? gzipped(bytes) : bytes, to: "file")
    let file = try IDXFile(path: path, rank: 3)
    #expect(file.sizes == [2, 2, 3])
    #expect(file.bytes == Array(1...12))
  }

  @Test("a compressed file that ends too early says so", arguments: [15, 60, -4])
  func truncated(end: Int) throws {
    let whole = try gzipped(idx([10, 10, 10], noise(1000, seed: 1)))
    let reason = try reason(Array(whole[..<(end > 0 ? end : whole.count + end)]))
    #expect(reason.hasPrefix("the compressed file ends too early"))
  }

  @Test("a compressed file with a changed byte says so")
  func changed() throws {
    var bytes = try gzipped(idx([10, 10, 10], noise(1000, seed: 1)))
    bytes[bytes.count - 6] ^= 0xFF
    #expect(try reason(bytes).hasPrefix("the compressed file is damaged"))
  }

  @Test("a wrong magic number is shown beside the right one")
  func magic() throws {
    let reason = try reason(idx([4], [1, 2, 3, 4]) + [0, 0, 0, 0, 0, 0, 0, 0])
    #expect(reason.contains("the magic number is 00000801 and not 00000803"))
  }

  @Test("labels are not taken for images, nor numbers of another type for bytes")
  func kinds() throws {
    #expect(
      try reason([0, 0, 8, 3] + Array(repeating: 0, count: 20), rank: 1).contains("00000803"))
    #expect(try reason([0, 0, 13, 1, 0, 0, 0, 1, 0, 0, 0, 0], rank: 1).contains("00000d01"))
  }

  @Test("a header that announces more or less than there is", arguments: [3, 5])
  func counts(count: Int) throws {
    let bytes = idx([4], [UInt8](repeating: 0, count: count))
    let reason = try reason(bytes, rank: 1)
    #expect(reason == "the header announces 4 bytes, the file holds \(count)")
  }

  @Test("sizes whose product overflows are refused")
  func overflow() throws {
    let bytes: [UInt8] = [0, 0, 8, 3] + Array(repeating: 255, count: 12) + [1]
    #expect(try reason(bytes).contains("4294967295×4294967295×4294967295"))
  }

  @Test("an empty file, and one that is cut within its header", arguments: [0, 3, 15])
  func short(count: Int) throws {
    #expect(try reason([UInt8](repeating: 0, count: count)).contains("too few for an IDX file"))
  }

  @Test("a file of no images is refused")
  func empty() throws {
    #expect(try reason(idx([0, 28, 28], [])).contains("no data"))
  }

  @Test("a pipe in the place of a file is refused, not waited for")
  func pipe() throws {
    let path = folder.path + "/train-labels-idx1-ubyte"
    try #require(mkfifo(path, 0o600) == 0)
    let error = #expect(throws: DatasetError.self) { try IDXFile(path: path, rank: 1) }
    #expect(error?.reason == "this is a pipe or a device, not a data file")
  }

  @Test("a file that is not there, and a folder in its place")
  func absent() throws {
    let error = #expect(throws: DatasetError.self) {
      try IDXFile(path: folder.path + "/none", rank: 1)
    }
    #expect(error?.reason == "there is no such file")
    let inPlace = #expect(throws: DatasetError.self) { try IDXFile(path: folder.path, rank: 1) }
    #expect(inPlace?.reason == "this is a folder, not a data file")
  }
}
