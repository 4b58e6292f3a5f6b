/// The letters of an alphabet such as bold or script, which Unicode has as characters of their
/// own.
enum MathAlphabet: Equatable {
  case bold, script, doubleStruck, sansSerif, monospace

  /// The commands that choose an alphabet for their argument.
  static let commands: [String: MathAlphabet] = [
    "mathbf": .bold, "boldsymbol": .bold, "bm": .bold, "mathcal": .script, "mathscr": .script,
    "mathbb": .doubleStruck, "mathsf": .sansSerif, "mathtt": .monospace,
  ]

  /// The text in this alphabet; characters that it lacks stay as they are.
  func letters(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { letter($0) }))
  }

  private func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if let exception = exceptions[scalar] { return exception }
    let (capitals, smalls, digits): (UInt32, UInt32, UInt32?) =
      switch self {
      case .bold: (0x1D400, 0x1D41A, 0x1D7CE)
      case .script: (0x1D49C, 0x1D4B6, nil)
      case .doubleStruck: (0x1D538, 0x1D552, 0x1D7D8)
      case .sansSerif: (0x1D5A0, 0x1D5BA, 0x1D7E2)
      case .monospace: (0x1D670, 0x1D68A, 0x1D7F6)
      }
    let code: UInt32? =
      switch scalar {
      case "A"..."Z": capitals + scalar.value - 0x41
      case "a"..."z": smalls + scalar.value - 0x61
      case "0"..."9": digits.map { $0 + scalar.value - 0x30 }
      case "α"..."ω" where self == .bold: 0x1D6C2 + scalar.value - 0x3B1
      case "Α"..."Ω" where self == .bold: 0x1D6A8 + scalar.value - 0x391
      default: nil
      }
    return code.flatMap(Unicode.Scalar.init) ?? scalar
  }

  /// Letters that Unicode had before it had the alphabets.
  private var exceptions: [Unicode.Scalar: Unicode.Scalar] {
    switch self {
    case .script:
      [
        "B": "ℬ", "E": "ℰ", "F": "ℱ", "H": "ℋ", "I": "ℐ", "L": "ℒ", "M": "ℳ", "R": "ℛ",
        "e": "ℯ", "g": "ℊ", "o": "ℴ",
      ]
    case .doubleStruck:
      ["C": "ℂ", "H": "ℍ", "N": "ℕ", "P": "ℙ", "Q": "ℚ", "R": "ℝ", "Z": "ℤ"]
    default: [:]
    }
  }
}
