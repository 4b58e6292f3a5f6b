import LessonDocument

/// An expected text, cut at its wildcards: literal text with folded white space, and numbers.
struct TextPattern {
  enum Piece {
    case literal([UInt8])
    /// Where commas may part thousands, `12,443,648` is one number; not so in `[12,443,648]`.
    case number(ExpectedNumber, takesThousands: Bool)

    var isNumber: Bool {
      if case .number = self { true } else { false }
    }
  }

  /// Whether parts of the text are left open.
  var hasWildcards: Bool { segments.count > 1 }

  /// The stretches between the wildcards; n wildcards make n + 1 segments, of which some are empty.
  private(set) var segments: [[Piece]] = [[]]

  init(_ tokens: [ExpectedToken]) {
    var folder = WhiteSpaceFolder()
    for (index, token) in tokens.enumerated() {
      switch token {
      case .literal(let text):
        append(text.utf8.flatMap { folder.fold($0) })
      case .number(let number):
        append(folder.flush())
        let takesThousands =
          number.text.contains(",") || !Self.isBareComma(tokens.dropFirst(index + 1).first)
        segments[segments.count - 1].append(.number(number, takesThousands: takesThousands))
      case .wildcard:
        folder.open()
        segments.append([])
      }
    }
  }

  /// The pattern of a text that may stand anywhere within a longer one, numbers compared literally.
  init(containing tokens: [ExpectedToken]) {
    let literal = tokens.map { token in
      if case .number(let number) = token { ExpectedToken.literal(number.text) } else { token }
    }
    self.init([.wildcard] + literal + [.wildcard])
  }

  /// A comma without a blank behind it, which could part thousands as well as numbers.
  private static func isBareComma(_ token: ExpectedToken?) -> Bool {
    if case .literal(let text)? = token { text == "," } else { false }
  }

  private mutating func append(_ bytes: [UInt8]) {
    guard !bytes.isEmpty else { return }
    let last = segments.count - 1
    if case .literal(let before)? = segments[last].last {
      segments[last][segments[last].count - 1] = .literal(before + bytes)
    } else {
      segments[last].append(.literal(bytes))
    }
  }
}
