import Foundation
import Testing

@testable import Hashing

@Suite("SHA-256")
struct SHA256Tests {
  @Test(
    "the examples of FIPS 180 come out",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmn"
          + "hijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ])
  func standardExamples(text: String, digest: String) {
    #expect(SHA256.hexDigest(of: text) == digest)
  }

  @Test("a million times the letter a, in pieces that fit no block")
  func aMillionLetters() {
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    var hash = SHA256()
    for _ in 0..<1000 { hash.update(piece) }
    #expect(
      hash.hexDigest == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  /// Digests of the bytes 3, 10, 17, … (mod 256), made with Python's hashlib.
  static let borders = [
    (54, "160bbf14b458c877b7049e7cb5771dd653930f97d20bdd8ee795c16062906233"),
    (55, "e7313d333c272e639f790978283f9eb392e843d0f29b7016828bb1daa4aac70b"),
    (56, "4324d65f3c103567f5589c710bc08f8523f929a9272e3af36fc968e52abc6c27"),
    (57, "35df609437dcfea3279283ab79fd554e2bf78f8f7ae2de532d8ee300b09e8f73"),
    (63, "81c80242132f230c3bd41b3e63bbcff16107339549214a99614ff26664625055"),
    (64, "39e3d7b6b5d075d37d053ad89b24b41bef4f3c29760c84447cab3f3be1882241"),
    (65, "aacca6ff74fdbb296d165a45cecfa04e5127bc008770fbbdd48006f2d2fae95e"),
    (119, "9ce7368e4daf32341631b492e80359dc9f594b48453cd0dd5bf0b19279cc177e"),
    (120, "7836b787757e95e58b3ca5aec90b1b004e8deba1e50e9675af9cabf1a13a04b5"),
    (128, "d2742f1f4ac6bb7ca2b239ee18402ba8b3f9f8e652d2a72973c2b9ba11c08cf6"),
    (1000, "1e9bc38cbf860b9ec31918b065f9b52476c549a782e0e7990bed8ce3868d2371"),
  ]

  @Test("lengths around the borders of blocks", arguments: borders)
  func lengths(count: Int, digest: String) {
    #expect(SHA256.hexDigest(of: bytes(count)) == digest)
  }

  @Test("the digest does not depend on how the bytes are cut", arguments: [1, 3, 63, 64, 65, 200])
  func pieces(size: Int) {
    let whole = bytes(1000)
    var hash = SHA256()
    for start in stride(from: 0, to: whole.count, by: size) {
      hash.update(Array(whole[start..<min(start + size, whole.count)]))
    }
    #expect(hash.hexDigest == SHA256.hexDigest(of: whole))
  }

  @Test("a digest may be taken on the way, and hashing goes on")
  func finalizeKeepsTheState() {
    var hash = SHA256()
    hash.update("ab")
    #expect(hash.finalize().count == SHA256.digestSize)
    hash.update("c")
    #expect(hash.finalize().prefix(4) == [0xba, 0x78, 0x16, 0xbf])
  }

  @Test("a file has the digest of its bytes", arguments: [0, 64, 300_000])
  func file(count: Int) throws {
    let path = NSTemporaryDirectory() + "sha256-\(UUID().uuidString)"
    try Data(bytes(count)).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try SHA256.hexDigest(ofFileAt: path) == SHA256.hexDigest(of: bytes(count)))
  }

  @Test("an absent file and a folder are named with the reason")
  func unreadable() {
    #expect(
      throws: UnreadableFile(path: "/nowhere/at/all", reason: "No such file or directory")
    ) { try SHA256.hexDigest(ofFileAt: "/nowhere/at/all") }
    #expect(throws: UnreadableFile(path: "/", reason: "Is a directory")) {
      try SHA256.hexDigest(ofFileAt: "/")
    }
  }

  private func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: 7 * $0 + 3) }
  }
}
