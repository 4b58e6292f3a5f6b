/// A laid-out picture below a chart's title.
protocol Body {
  /// In points.
  var size: Chart.Size { get }

  /// Draws it with its upper left corner at `origin`.
  func draw(into drawing: inout Drawing, at origin: Point)
}
