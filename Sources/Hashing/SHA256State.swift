/// The eight words that SHA-256 carries from block to block.
///
/// Letters as in FIPS 180-4: a…h the working words, W the message schedule [64 words], K the round
/// constants [64 words].
struct SHA256State: Sendable {
  /// The first 32 bits of the fractional parts of the square roots of the first eight primes.
  private var words: SIMD8<UInt32> = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
    0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]

  /// Mixes in the bytes of whole blocks.
  mutating func compress(blocksOf bytes: UnsafeRawBufferPointer) {
    for start in stride(from: 0, to: bytes.count, by: SHA256.blockSize) {
      compress(schedule(of: bytes, at: start))
    }
  }

  /// The words' bytes, most significant first.
  var bytes: [UInt8] {
    words.indices.flatMap { index in
      withUnsafeBytes(of: words[index].bigEndian) { Array($0) }
    }
  }

  /// W: the block's 16 words, then 48 words made from earlier ones.
  private func schedule(of bytes: UnsafeRawBufferPointer, at start: Int) -> InlineArray<64, UInt32>
  {
    var w = InlineArray<64, UInt32>(repeating: 0)
    for t in 0..<16 {
      w[t] = UInt32(
        bigEndian: bytes.loadUnaligned(fromByteOffset: start + 4 * t, as: UInt32.self))
    }
    for t in 16..<64 {
      let w15 = w[t - 15]
      let w2 = w[t - 2]
      let sigma0 = rotated(w15, by: 7) ^ rotated(w15, by: 18) ^ (w15 &>> 3)
      let sigma1 = rotated(w2, by: 17) ^ rotated(w2, by: 19) ^ (w2 &>> 10)
      w[t] = w[t - 16] &+ sigma0 &+ w[t - 7] &+ sigma1
    }
    return w
  }

  /// The 64 rounds, eight at a time: after eight, every letter is back in its place, so that no
  /// word has to be moved.
  private mutating func compress(_ w: borrowing InlineArray<64, UInt32>) {
    var (a, b, c, d) = (words[0], words[1], words[2], words[3])
    var (e, f, g, h) = (words[4], words[5], words[6], words[7])
    for t in stride(from: 0, to: 64, by: 8) {
      round(a, b, c, &d, e, f, g, &h, roundConstants[t] &+ w[t])
      round(h, a, b, &c, d, e, f, &g, roundConstants[t + 1] &+ w[t + 1])
      round(g, h, a, &b, c, d, e, &f, roundConstants[t + 2] &+ w[t + 2])
      round(f, g, h, &a, b, c, d, &e, roundConstants[t + 3] &+ w[t + 3])
      round(e, f, g, &h, a, b, c, &d, roundConstants[t + 4] &+ w[t + 4])
      round(d, e, f, &g, h, a, b, &c, roundConstants[t + 5] &+ w[t + 5])
      round(c, d, e, &f, g, h, a, &b, roundConstants[t + 6] &+ w[t + 6])
      round(b, c, d, &e, f, g, h, &a, roundConstants[t + 7] &+ w[t + 7])
    }
    words &+= SIMD8(a, b, c, d, e, f, g, h)
  }

  /// One round: only d and h change; in the standard's words they then become e and a.
  @inline(__always)
  private func round(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32,
    _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32, _ constantAndWord: UInt32
  ) {
    let sum1 = rotated(e, by: 6) ^ rotated(e, by: 11) ^ rotated(e, by: 25)
    let choice = g ^ (e & (f ^ g))
    h = h &+ sum1 &+ choice &+ constantAndWord
    d = d &+ h
    let sum0 = rotated(a, by: 2) ^ rotated(a, by: 13) ^ rotated(a, by: 22)
    let majority = (a & b) | (c & (a | b))
    h = h &+ sum0 &+ majority
  }

  private func rotated(_ word: UInt32, by count: UInt32) -> UInt32 {
    (word &>> count) | (word &<< (32 - count))
  }
}

/// K: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
private let roundConstants: InlineArray<64, UInt32> = [
  0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
  0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
  0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
  0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
  0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
  0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
  0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
  0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
  0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
  0xc671_78f2,
]
