/// Something that the scanner found in running text, in offsets of the scanned bytes.
struct InlineFinding: Equatable {
  enum Kind: Equatable {
    case math
    /// `[shown](=name)`, with the bytes of both.
    case value(shown: Range<Int>, name: Range<Int>)
    case malformedValue(reason: String)
    case doubleDollar
    /// A comment that is not closed, or holds `--`, which cmark therefore takes for text.
    case malformedComment
    /// A `<` that may begin a tag, should cmark see one here.
    case angle
  }

  var kind: Kind
  var range: Range<Int>
}
