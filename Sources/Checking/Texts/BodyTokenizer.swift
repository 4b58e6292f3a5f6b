import LessonDocument

/// Reads an expectation's body as text: literal pieces, numbers and wildcards in turn.
///
/// The parser does the same for bodies that are text; this serves a body that was read as a tensor
/// and is to be compared with a text, such as a printed array.
enum BodyTokenizer {
  /// The tokens of `body`, whose first byte stands at `firstByte` of its file.
  static func tokens(of body: String, firstByte: Int) -> [ExpectedToken] {
    let bytes = Array(body.utf8)
    let numbers = NumberScanner(bytes: bytes)
    var tokens: [ExpectedToken] = []
    var literal: [UInt8] = []
    var position = 0
    func flush() {
      if !literal.isEmpty { tokens.append(.literal(String(decoding: literal, as: UTF8.self))) }
      literal = []
    }
    while position < bytes.count {
      if bytes[position...].starts(with: "...".utf8) {
        flush()
        tokens.append(.wildcard)
        position += 3
      } else if let end = numbers.end(ofNumberAt: position),
        let value = numbers.value(from: position, to: end)
      {
        flush()
        let text = String(decoding: bytes[position..<end], as: UTF8.self)
        let place = (firstByte + position)..<(firstByte + end)
        tokens.append(
          .number(
            ExpectedNumber(value: value, text: text, halfUnit: halfUnit(of: text), bytes: place)))
        position = end
      } else {
        literal.append(bytes[position])
        position += 1
      }
    }
    flush()
    return tokens
  }

  /// Half a unit of the last decimal; 0 where none is printed, since such a number is exact.
  private static func halfUnit(of text: String) -> Double {
    let parts = text.lowercased().split(separator: "e")
    guard let mantissa = parts.first, let point = mantissa.firstIndex(of: ".") else { return 0 }
    let decimals = mantissa.distance(from: point, to: mantissa.endIndex) - 1
    guard decimals > 0 else { return 0 }
    let exponent = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
    return 0.5 * power(ofTen: exponent - decimals)
  }
}

/// Ten to a whole power, exact as far as Double can be.
func power(ofTen exponent: Int) -> Double {
  Double("1e\(exponent)") ?? 0
}
