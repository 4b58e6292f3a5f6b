import CGD
import CZlib
import Foundation
import Testing

/// The bytes as gzip packs them.
func gzipped(_ bytes: [UInt8]) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let path = folder.path + "/packed"
  let file = try #require(gzopen(path, "wb"))
  #expect(gzwrite(file, bytes, UInt32(bytes.count)) == Int32(bytes.count))
  gzclose(file)
  return try #require(folder.read("packed"))
}

/// An IDX file of bytes.
func idx(_ sizes: [Int], _ bytes: [UInt8]) -> [UInt8] {
  let header = sizes.flatMap { size in
    [UInt8(size >> 24 & 255), UInt8(size >> 16 & 255), UInt8(size >> 8 & 255), UInt8(size & 255)]
  }
  return [0, 0, 8, UInt8(sizes.count)] + header + bytes
}

/// A record of CIFAR-10 in three even colors.
func cifarRecord(label: UInt8, red: UInt8, green: UInt8, blue: UInt8) -> [UInt8] {
  [label] + [red, green, blue].flatMap { [UInt8](repeating: $0, count: 1024) }
}

enum PictureFormat: CaseIterable {
  case png
  case jpeg
}

/// A picture file in one even color, or with a left half in another.
func picture(
  _ format: PictureFormat, width: Int, height: Int, color: (Int, Int, Int),
  left: (Int, Int, Int)? = nil
) throws -> [UInt8] {
  let image = try #require(gdImageCreateTrueColor(Int32(width), Int32(height)))
  defer { gdImageDestroy(image) }
  func fill(_ last: Int, _ color: (Int, Int, Int)) {
    let value = Int32(color.0 << 16 | color.1 << 8 | color.2)
    gdImageFilledRectangle(image, 0, 0, Int32(last), Int32(height - 1), value)
  }
  fill(width - 1, color)
  if let left { fill(width / 2 - 1, left) }
  var count: Int32 = 0
  let pointer = try #require(
    format == .png ? gdImagePngPtr(image, &count) : gdImageJpegPtr(image, &count, 95))
  defer { gdFree(pointer) }
  return [UInt8](UnsafeRawBufferPointer(start: pointer, count: Int(count)))
}

/// A member of a tar archive.
func tarMember(_ name: String, _ contents: [UInt8], kind: Character = "0") -> [UInt8] {
  var header = [UInt8](repeating: 0, count: 512)
  func put(_ text: String, at position: Int) {
    header.replaceSubrange(position..<position + text.utf8.count, with: text.utf8)
  }
  put(name, at: 0)
  put(String(contents.count, radix: 8), at: 124)
  put(String(kind), at: 156)
  put("ustar", at: 257)
  put("        ", at: 148)
  put(String(header.reduce(0) { $0 + Int($1) }, radix: 8) + "\0", at: 148)
  let rest = (512 - contents.count % 512) % 512
  return header + contents + [UInt8](repeating: 0, count: rest)
}

/// A compressed tar archive of some members.
func tarArchive(_ members: [[UInt8]]) throws -> [UInt8] {
  try gzipped(members.flatMap { $0 } + [UInt8](repeating: 0, count: 1024))
}

/// Bytes that follow from a number and look like nothing.
func noise(_ count: Int, seed: UInt64) -> [UInt8] {
  var state = seed
  return (0..<count).map { _ in
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return UInt8(state >> 56)
  }
}
