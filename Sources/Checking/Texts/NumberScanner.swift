/// Finds numbers in UTF-8 text as print-outs write them: `-12`, `12.`, `0.25`, `.5`, `1.2e-03`.
struct NumberScanner {
  let bytes: [UInt8]

  /// Where the number that begins at `start` ends; nil where none begins there.
  ///
  /// A trailing point belongs to the number, as in PyTorch's `12.`, but not the first of two or
  /// more, as in `12...`. Commas between groups of three digits belong to it where asked for.
  func end(ofNumberAt start: Int, takesThousands: Bool = false) -> Int? {
    var integer = skipDigits(from: skipSign(from: start))
    if takesThousands { skipThousands(&integer) }
    var end = integer.end
    var digits = integer.count
    if byte(at: end) == UInt8(ascii: "."), byte(at: end + 1) != UInt8(ascii: ".") {
      let fraction = skipDigits(from: end + 1)
      digits += fraction.count
      end = fraction.end
    }
    guard digits > 0 else { return nil }
    return skipExponent(from: end)
  }

  /// Whether a number that begins at `start` would be the rest of a longer one: `5` in `15`, in
  /// `0.5` and in `-5`.
  func isInsideNumber(_ start: Int) -> Bool {
    guard let before = byte(at: start - 1) else { return false }
    if isDigit(before) { return true }
    if before == UInt8(ascii: ".") { return byte(at: start - 2).map(isDigit) ?? false }
    guard isSign(before) else { return false }
    // In `28-24` the sign joins two numbers; after anything but a digit it belongs to one.
    return !(byte(at: start - 2).map(isDigit) ?? false)
  }

  /// The number between two positions, read; nil where the text is none or is too large.
  func value(from start: Int, to end: Int) -> Double? {
    let digits = bytes[start..<end].filter { $0 != UInt8(ascii: ",") }
    return Double(String(decoding: digits, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }

  /// Goes behind the groups in `12,443,648`; each has exactly three digits.
  private func skipThousands(_ integer: inout (end: Int, count: Int)) {
    guard (1...3).contains(integer.count) else { return }
    while byte(at: integer.end) == UInt8(ascii: ",") {
      let group = skipDigits(from: integer.end + 1)
      guard group.count == 3 else { return }
      integer = (group.end, integer.count + 3)
    }
  }

  private func skipExponent(from start: Int) -> Int {
    guard let letter = byte(at: start), letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E")
    else { return start }
    let digits = skipDigits(from: skipSign(from: start + 1))
    return digits.count > 0 ? digits.end : start
  }

  private func skipSign(from start: Int) -> Int {
    byte(at: start).map(isSign) ?? false ? start + 1 : start
  }

  private func skipDigits(from start: Int) -> (end: Int, count: Int) {
    var end = start
    while let next = byte(at: end), isDigit(next) { end += 1 }
    return (end, end - start)
  }

  private func byte(at index: Int) -> UInt8? {
    bytes.indices.contains(index) ? bytes[index] : nil
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isSign(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+")
  }
}
