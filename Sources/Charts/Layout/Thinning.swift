/// Makes a line of very many points light without a visible change.
enum Thinning {
  /// The first, lowest, highest and last point of each column of the drawing that the line
  /// passes; lines with few points, or that run back, stay as they are.
  static func extremes(of points: [Point], columnWidth: Double) -> [Point] {
    guard points.count > 2_000 else { return points }
    var result: [Point] = []
    var start = 0
    while start < points.count {
      let column = (points[start].x / columnWidth).rounded(.down)
      var end = start
      var lowest = start
      var highest = start
      while end < points.count, (points[end].x / columnWidth).rounded(.down) == column {
        if points[end].y < points[lowest].y { lowest = end }
        if points[end].y > points[highest].y { highest = end }
        end += 1
      }
      let kept = [start, min(lowest, highest), max(lowest, highest), end - 1]
      for (position, index) in kept.enumerated() where position == 0 || index > kept[position - 1] {
        result.append(points[index])
      }
      start = end
    }
    return result
  }
}
