import Foundation

extension Drawing: CustomStringConvertible {
  /// One line per shape, as the tests' goldens have it.
  var description: String {
    let head = "drawing \(number(width))×\(number(height)) on \(background.hex)"
    return ([head] + shapes.map(\.description)).joined(separator: "\n")
  }
}

extension Shape: CustomStringConvertible {
  var description: String {
    switch self {
    case .rectangle(let rectangle, let fill):
      "rectangle \(rectangle.text) \(fill.hex)"
    case .polygon(let points, let fill):
      "polygon \(path(points)) \(fill.hex)"
    case .stroke(let points, let width, let color, let dashes):
      "stroke \(path(points)) width \(number(width)) \(color.hex)"
        + (dashes.isEmpty ? "" : " dashes \(dashes.map(number).joined(separator: ","))")
    case .disc(let center, let radius, let fill):
      "disc \(center.text) radius \(number(radius)) \(fill.hex)"
    case .text(let text):
      "text \"\(text.string)\" \(text.anchor) \(text.place.text) size \(number(text.style.size))"
        + "\(text.style.isBold ? " bold" : "") \(text.color.hex)"
    case .image(let bitmap, let rectangle):
      "image \(bitmap.width)×\(bitmap.height) \(rectangle.text)"
    }
  }
}

extension Point {
  fileprivate var text: String { "\(number(x)),\(number(y))" }
}

extension Rectangle {
  fileprivate var text: String { "\(number(x)),\(number(y)) \(number(width))×\(number(height))" }
}

private func path(_ points: [Point]) -> String {
  points.count <= 12
    ? points.map(\.text).joined(separator: " ")
    : "\(points[0].text) … \(points.count) points … \(points[points.count - 1].text)"
}

/// With at most one decimal: finer differences cannot be seen.
private func number(_ value: Double) -> String {
  let text = String(format: "%.1f", value)
  let short = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  return short == "-0" ? "0" : short
}
