/// Folds white space so that layout does not decide a comparison: runs count as one blank, and
/// blanks at the ends, after an opening and before a closing bracket, count as nothing (PyTorch
/// pads the first number of a row to the width of its column).
struct WhiteSpaceFolder {
  private var blankIsPending = false
  /// At the beginning, after a wildcard and after an opening bracket, where blanks count as nothing.
  private var isAtOpening = true

  /// The bytes to keep for the next byte of the text: none, itself, or a blank and itself.
  mutating func fold(_ byte: UInt8) -> [UInt8] {
    if Self.isWhiteSpace(byte) {
      blankIsPending = !isAtOpening
      return []
    }
    defer { isAtOpening = byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") }
    let closes = byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")")
    let blank = flush()
    return closes ? [byte] : blank + [byte]
  }

  /// The blank that stands before something that is not folded, such as a number.
  mutating func flush() -> [UInt8] {
    defer {
      blankIsPending = false
      isAtOpening = false
    }
    return blankIsPending ? [UInt8(ascii: " ")] : []
  }

  /// Forgets the blank before a wildcard, which stands for blanks as well.
  mutating func open() {
    blankIsPending = false
    isAtOpening = true
  }

  static func isWhiteSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (UInt8(ascii: "\t")...UInt8(ascii: "\r")).contains(byte)
  }
}

/// A text with folded white space that knows where each byte stood.
struct FoldedText {
  private(set) var bytes: [UInt8] = []
  /// For each folded byte its offset in the original UTF-8, and at the end the original's length.
  private(set) var offsets: [Int] = []

  init(_ text: String) {
    var folder = WhiteSpaceFolder()
    for (offset, byte) in text.utf8.enumerated() {
      for kept in folder.fold(byte) {
        bytes.append(kept)
        offsets.append(offset)
      }
    }
    offsets.append(text.utf8.count)
  }
}
