/// A stretch of Swift text that is set in one color.
struct SwiftToken: Equatable {
  enum Kind: String, Equatable {
    case keyword, string, number, comment, type, call, directive, plain
  }

  var kind: Kind
  var text: Substring
}
