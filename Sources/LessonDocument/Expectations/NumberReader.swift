/// Reads numbers as they are printed.
enum NumberReader {
  /// Reads `-12.5`, `91.`, `.5`, `1.0000e-05` at the cursor and goes behind it; nil, and the cursor
  /// where it was, where no number stands.
  ///
  /// - Parameters:
  ///   - takesTrailingPoint: Whether the point in `91.` belongs to the number, as it does in a
  ///     tensor and does not at the end of a sentence.
  ///   - takesThousands: Whether `120,422,400` is one number.
  static func read(
    at cursor: inout ByteCursor, takesTrailingPoint: Bool, takesThousands: Bool
  ) -> ExpectedNumber? {
    var end = cursor
    if end.byte == UInt8(ascii: "-") { end.advance() }
    let integerStart = end.offset
    if takesThousands, let grouped = endOfThousands(at: end) {
      end.move(to: grouped)
    } else {
      end.skip(while: Ascii.isDigit)
    }
    let integerCount = end.offset - integerStart
    let decimals = readDecimals(
      at: &end, afterDigits: integerCount > 0, takesTrailingPoint: takesTrailingPoint)
    guard integerCount > 0 || decimals > 0 else { return nil }
    let exponent = readExponent(at: &end)
    let text = cursor.source.string(cursor.offset..<end.offset)
    guard let value = Double(text.filter { $0 != "," }) else { return nil }
    let number = ExpectedNumber(
      value: value, text: text, halfUnit: halfUnit(decimals: decimals, exponent: exponent),
      bytes: cursor.offset..<end.offset)
    cursor = end
    return number
  }

  /// Half a unit of the last decimal; 0 where no decimals are printed, since such a number is
  /// exact: PyTorch prints `91.` only where all values are integers.
  private static func halfUnit(decimals: Int, exponent: Int) -> Double {
    guard decimals > 0 else { return 0 }
    return Double("5e\(exponent - decimals - 1)") ?? 0
  }

  private static func readDecimals(
    at cursor: inout ByteCursor, afterDigits: Bool, takesTrailingPoint: Bool
  ) -> Int {
    guard cursor.byte == UInt8(ascii: "."), !cursor.starts(with: "...") else { return 0 }
    let hasDigit = cursor.peek(1).map(Ascii.isDigit) ?? false
    guard hasDigit || (afterDigits && takesTrailingPoint) else { return 0 }
    cursor.advance()
    let start = cursor.offset
    cursor.skip(while: Ascii.isDigit)
    return cursor.offset - start
  }

  private static func readExponent(at cursor: inout ByteCursor) -> Int {
    guard let mark = cursor.byte, mark | 0x20 == UInt8(ascii: "e") else { return 0 }
    var end = cursor
    end.advance()
    let start = end.offset
    if let sign = end.byte, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      end.advance()
    }
    let digits = end.offset
    end.skip(while: Ascii.isDigit)
    guard end.offset > digits, let exponent = Int(cursor.source.string(start..<end.offset)),
      abs(exponent) < 400
    else { return 0 }
    cursor = end
    return exponent
  }

  /// The end of `120,422,400`: one to three digits and groups of exactly three.
  private static func endOfThousands(at cursor: ByteCursor) -> Int? {
    var end = cursor
    end.skip(while: Ascii.isDigit)
    guard (1...3).contains(end.offset - cursor.offset), end.byte == UInt8(ascii: ",") else {
      return nil
    }
    while end.byte == UInt8(ascii: ","), end.peek(1).map(Ascii.isDigit) ?? false {
      let group = end.offset + 1
      end.advance()
      end.skip(while: Ascii.isDigit)
      guard end.offset - group == 3 else { return nil }
    }
    return end.offset
  }
}
