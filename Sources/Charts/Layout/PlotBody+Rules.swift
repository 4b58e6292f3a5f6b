extension PlotBody {
  func drawRules(into drawing: inout Drawing) {
    for rule in plot.rules {
      guard let (start, end) = ends(of: rule) else { continue }
      drawing.stroke([start, end], pen.theme.mutedInk, dashes: [2, 3])
    }
  }

  /// The ends of a rule, or nil where it lies outside the plot.
  func ends(of rule: Rule) -> (Point, Point)? {
    switch rule.place {
    case .y(let value):
      guard let y = y.place(value), y >= area.y - 1, y <= area.maxY + 1 else { return nil }
      return (Point(area.x, y), Point(area.maxX, y))
    case .x(let value):
      guard let x = x.place(value), x >= area.x - 1, x <= area.maxX + 1 else { return nil }
      return (Point(x, area.y), Point(x, area.maxY))
    }
  }
}
