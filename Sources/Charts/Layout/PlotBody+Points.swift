extension PlotBody {
  func drawPoints(into drawing: inout Drawing) {
    var occupied: [Rectangle] = []
    for points in plot.points {
      let color = pen.theme.series(names.color(points.series))
      let marker = Marker(index: names.color(points.series))
      let isCloud = points.x.count > 500
      // In a cloud the rings would wash out the markers below them.
      let ring = isCloud ? nil : pen.theme.background
      let shown = shownIndices(of: points)
      for index in shown {
        guard let place = place(x: points.x[index], y: points.y[index]) else { continue }
        marker.draw(at: place, radius: isCloud ? 2 : 4, color, on: ring, into: &drawing)
        if !points.labels.isEmpty { occupied.append(Rectangle(place.x, place.y, 0, 0).inset(-5)) }
      }
    }
    for points in plot.points where !points.labels.isEmpty {
      drawLabels(of: points, occupied: &occupied, into: &drawing)
    }
  }

  /// The points within the plot, only one of those that fall on the same place; places are half a
  /// point wide, or a whole one where so many small markers lie over one another.
  private func shownIndices(of points: Points) -> [Int] {
    var seen: Set<Int> = []
    let fineness = points.x.count > 10_000 ? 1.0 : 2
    return points.x.indices.filter { index in
      guard let place = place(x: points.x[index], y: points.y[index]),
        area.inset(-1).contains(place)
      else { return false }
      let cell = Int(place.x * fineness) &* 100_000 &+ Int(place.y * fineness)
      return seen.insert(cell).inserted
    }
  }

  /// Names each point on the side where there is room, and not at all where there is none.
  private func drawLabels(
    of points: Points, occupied: inout [Rectangle], into drawing: inout Drawing
  ) {
    for (index, label) in points.labels.enumerated() where !label.isEmpty {
      guard let place = place(x: points.x[index], y: points.y[index]),
        area.inset(-1).contains(place)
      else { continue }
      let text = pen.measure.shortened(
        label, to: area.width / (pen.isNarrow ? 2 : 3), style: .label)
      let width = pen.width(text, .label)
      let candidates = [
        Rectangle(place.x + 8, place.y - 7, width, 14),
        Rectangle(place.x - 8 - width, place.y - 7, width, 14),
        Rectangle(place.x - width / 2, place.y - 21, width, 14),
        Rectangle(place.x - width / 2, place.y + 7, width, 14),
        Rectangle(place.x + 6, place.y + 5, width, 14),
        Rectangle(place.x - 6 - width, place.y + 5, width, 14),
        Rectangle(place.x + 6, place.y - 19, width, 14),
        Rectangle(place.x - 6 - width, place.y - 19, width, 14),
      ]
      let free = candidates.first { box in
        box.x >= area.x && box.maxX <= size.width && box.y >= area.y && box.maxY <= area.maxY
          && !occupied.contains { $0.overlaps(box) }
      }
      guard let free else { continue }
      occupied.append(free)
      drawing.centeredText(text, at: free.center, .label, pen.theme.ink)
    }
  }
}
