/// A file as its makers publish it.
public struct PublishedFile: Equatable, Sendable {
  public var name: String
  /// Bytes.
  public var size: Int
  /// SHA-256 of the bytes, in hexadecimal digits.
  public var digest: String
  /// SHA-256 of the contents where the file is compressed: equal for any compression of them.
  public var unpackedDigest: String?

  public init(name: String, size: Int, digest: String, unpackedDigest: String? = nil) {
    self.name = name
    self.size = size
    self.digest = digest
    self.unpackedDigest = unpackedDigest
  }
}
