/// One thing to draw, in points.
enum Shape: Equatable, Sendable {
  case rectangle(Rectangle, fill: Color)
  /// A closed polygon; where it crosses itself, every part that it goes around is filled.
  case polygon([Point], fill: Color)
  /// A line with round joints and ends; dashes and gaps alternate, none make it solid.
  case stroke([Point], width: Double, color: Color, dashes: [Double] = [])
  case disc(center: Point, radius: Double, fill: Color)
  case text(Text)
  /// An image with sharp pixels, as large as the rectangle.
  case image(Bitmap, Rectangle)

  /// A line of text.
  struct Text: Equatable, Sendable {
    var string: String
    /// On the baseline, at the start, middle or end of the text.
    var place: Point
    var anchor: Anchor
    var style: TextStyle
    var color: Color
  }

  /// Which part of a text stands on its place.
  enum Anchor: String, Sendable {
    case start, middle, end
  }
}
