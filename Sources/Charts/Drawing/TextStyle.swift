/// How a text looks.
struct TextStyle: Equatable, Hashable, Sendable {
  /// The height of an em, in points.
  var size: Double
  var isBold = false

  static let title = TextStyle(size: 14, isBold: true)
  static let body = TextStyle(size: 12)
  static let label = TextStyle(size: 11)
  static let small = TextStyle(size: 10)
  static let strong = TextStyle(size: 12, isBold: true)

  /// From one line's baseline to the next.
  var lineHeight: Double { (size * 1.35).rounded() }
  /// The height of digits and capitals, by which text is centered on a place.
  var capHeight: Double { size * 0.73 }
}
