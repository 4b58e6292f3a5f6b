import CGD
import CZlib
import Foundation
import Testing

/// Pictures of 8×8 pixels that libgd does not write, as Python's Pillow did, in base64.
enum OddPicture {
  /// `Image.new("CMYK", (8, 8), (0, 255, 255, 0))` as JPEG: magenta and yellow ink make red.
  static let cmyk = """
    /9j/7gAOQWRvYmUAZAAAAAAA/9sAQwACAQEBAQECAQEBAgICAgIEAwICAgIFBAQDBAYFBgYGBQYGBgcJCAYHCQcGBggL\
    CAkKCgoKCgYICwwLCgwJCgoK/8AAFAgACAAIBEMRAE0RAFkRAEsRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAkK/8QAFBAB\
    AAAAAAAAAAAAAAAAAAAAAP/aAA4EQwBNAFkASwAAPwB/E/6f8/j/2Q==
    """

  /// `Image.new("L", (8, 8), 77)` as JPEG: one channel.
  static let gray = """
    /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAIBAQEBAQIBAQECAgICAgQDAgICAgUEBAMEBgUGBgYFBgYGBwkIBgcJBwYG\
    CAsICQoKCgoKBggLDAsKDAkKCgr/wAALCAAIAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACP/EABQQAQAAAAAAAAAA\
    AAAAAAAAAAD/2gAIAQEAAD8AGb//2Q==
    """

  static func bytes(_ base64: String) throws -> [UInt8] {
    [UInt8](try #require(Data(base64Encoded: base64)))
  }
}

/// A JPEG file with an Exif segment that says how the camera was held.
func exif(_ orientation: UInt8, bigEndian: Bool = true, in jpeg: [UInt8]) -> [UInt8] {
  let header: [UInt8] =
    bigEndian
    ? [0x4D, 0x4D, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    : [0x49, 0x49, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0]
  let body = Array("Exif\0\0".utf8) + header + [0, 0, 0, 0]
  return Array(jpeg[..<2]) + [0xFF, 0xE1, 0, UInt8(body.count + 2)] + body + jpeg[2...]
}

/// A PNG file that claims to move: with a chunk of animation control behind its header.
func animated(_ png: [UInt8]) -> [UInt8] {
  let body = Array("acTL".utf8) + [0, 0, 0, 2, 0, 0, 0, 0]
  let sum = crc32(0, body, UInt32(body.count))
  let check = (0..<4).map { UInt8(sum >> (24 - 8 * UInt($0)) & 0xFF) }
  let behindHeader = 8 + 25
  return Array(png[..<behindHeader]) + [0, 0, 0, 8] + body + check + png[behindHeader...]
}
