import CZlib
import Foundation

/// Unpacks a tar archive that gzip has compressed, member by member, in any size.
///
/// Source: the ustar format of POSIX. Links, devices and extended headers are passed over: the
/// collections that we fetch have none.
struct TarArchive {
  private static let blockSize = 512
  let path: String

  /// Writes the members that `place` wants below `folder`; gives how many there were.
  ///
  /// Throws where the archive ends too early or is damaged, and where a place lies outside.
  func unpack(
    to folder: String, place: (String) -> String?
  ) throws(DatasetError) -> Int {
    guard let file = gzopen(path, "rb") else {
      throw DatasetError(path: path, reason: systemError(errno))
    }
    defer { gzclose(file) }
    gzbuffer(file, 1 << 18)
    var count = 0
    while true {
      let block = try read(Self.blockSize, from: file)
      // A block of zeros ends the archive.
      if block.allSatisfy({ $0 == 0 }) { return count }
      let header = try header(block)
      let name = header.isFile ? place(header.name) : nil
      let contents = try read(header.size, from: file)
      if let name {
        try write(contents, to: folder, name)
        count += 1
      }
      let rest = (Self.blockSize - header.size % Self.blockSize) % Self.blockSize
      _ = try read(rest, from: file)
    }
  }

  private struct Header {
    var name: String
    var size: Int
    var isFile: Bool
  }

  /// Reads a header: name at 0, size at 124, checksum at 148, kind at 156, prefix at 345.
  private func header(_ block: [UInt8]) throws(DatasetError) -> Header {
    let sum = block.enumerated().reduce(0) { sum, byte in
      // The checksum counts its own eight bytes as spaces.
      sum + ((148..<156).contains(byte.offset) ? 32 : Int(byte.element))
    }
    guard let size = octal(block[124..<136]), octal(block[148..<156]) == sum, size <= 1 << 30 else {
      throw DatasetError(path: path, reason: "this is no tar archive, or it is damaged")
    }
    let isPOSIX = block[257..<262].elementsEqual("ustar".utf8)
    let prefix = isPOSIX ? text(block[345..<500]) : ""
    let name = text(block[0..<100])
    return Header(
      name: prefix.isEmpty ? name : "\(prefix)/\(name)", size: size,
      isFile: block[156] == 0 || block[156] == UInt8(ascii: "0"))
  }

  private func read(_ count: Int, from file: gzFile) throws(DatasetError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let got = count == 0 ? 0 : Int(gzread(file, &bytes, UInt32(count)))
    guard got == count else {
      throw DatasetError(path: path, reason: "the archive ends too early or is damaged")
    }
    return bytes
  }

  private func write(_ bytes: [UInt8], to folder: String, _ name: String) throws(DatasetError) {
    guard !name.hasPrefix("/"), !name.split(separator: "/").contains("..") else {
      throw DatasetError(path: path, reason: "its member \(name) would lie outside the folder")
    }
    let target = "\(folder)/\(name)"
    try makeFolder((target as NSString).deletingLastPathComponent)
    guard FileManager.default.createFile(atPath: target, contents: Data(bytes)) else {
      throw DatasetError(path: target, reason: "cannot be written: is the disk full?")
    }
  }

  private func octal(_ field: ArraySlice<UInt8>) -> Int? {
    Int(text(field).trimmingCharacters(in: .whitespaces), radix: 8)
  }

  private func text(_ field: ArraySlice<UInt8>) -> String {
    String(decoding: field.prefix { $0 != 0 }, as: UTF8.self)
  }
}
