/// The SHA-256 hash of FIPS 180-4, computed piece by piece.
///
/// It is our own because it is the only cryptography that the course needs, for cache keys and for
/// downloaded data: swift-crypto would add more than a minute to the first build for this one
/// function. It guards against accidents and torn files, and keeps no secrets.
public struct SHA256: Sendable {
  /// How many bytes a digest has.
  public static let digestSize = 32

  /// How many bytes are compressed at a time.
  static let blockSize = 64

  private var state = SHA256State()
  /// The bytes that do not fill a block yet: always fewer than `blockSize`.
  private var rest: [UInt8] = []
  /// How many bytes were given so far.
  private var count: UInt64 = 0

  /// The hash of nothing, to be fed by `update`.
  public init() {
    rest.reserveCapacity(2 * Self.blockSize)
  }

  /// Appends bytes to what is hashed; however they are cut into calls, the digest is the same.
  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    count &+= UInt64(bytes.count)
    var bytes = bytes[...]
    if !rest.isEmpty {
      let missing = bytes.prefix(Self.blockSize - rest.count)
      rest.append(contentsOf: missing)
      bytes = bytes.dropFirst(missing.count)
      guard rest.count == Self.blockSize else { return }
      rest.withUnsafeBytes { state.compress(blocksOf: $0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.prefix(bytes.count - bytes.count % Self.blockSize)
    state.compress(blocksOf: UnsafeRawBufferPointer(rebasing: whole))
    rest.append(contentsOf: bytes.dropFirst(whole.count))
  }

  /// Appends bytes to what is hashed.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { update($0) }
  }

  /// Appends the UTF-8 of a text to what is hashed.
  public mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// The digest of all bytes given so far, 32 bytes; more bytes may follow and be hashed on.
  public func finalize() -> [UInt8] {
    var last = rest
    last.append(0x80)
    while last.count % Self.blockSize != Self.blockSize - 8 { last.append(0) }
    withUnsafeBytes(of: (count &* 8).bigEndian) { last.append(contentsOf: $0) }
    var state = state
    last.withUnsafeBytes { state.compress(blocksOf: $0) }
    return state.bytes
  }
}
