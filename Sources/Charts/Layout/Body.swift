/// A laid-out picture below a chart's title.
protocol Body {
  /// In points.
  var size: Chart.Size { get }
  /// The height at which it lines up with its neighbors, in points from its upper edge.
  var middle: Double { get }

  /// Draws it with its upper left corner at `origin`.
  func draw(into drawing: inout Drawing, at origin: Point)
}

extension Body {
  var middle: Double { size.height / 2 }
}
