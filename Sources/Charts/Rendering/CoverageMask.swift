/// How much of each pixel a shape covers, within the rectangle of pixels that it touches.
///
/// Deliberately without knowledge of libgd: the canvas lays colors through the mask.
struct CoverageMask {
  let left: Int
  let top: Int
  let width: Int
  let height: Int
  /// Row by row, in 0...1.
  private(set) var values: [Float]

  /// An empty mask over the pixels that `points` touch, with `margin` around them, as far as
  /// they lie on a canvas of the given size; nil where none does.
  init?(over points: [Point], margin: Double, canvasWidth: Int, canvasHeight: Int) {
    var (minX, minY) = (Double.infinity, Double.infinity)
    var (maxX, maxY) = (-Double.infinity, -Double.infinity)
    for point in points where point.x.isFinite && point.y.isFinite {
      (minX, maxX) = (min(minX, point.x), max(maxX, point.x))
      (minY, maxY) = (min(minY, point.y), max(maxY, point.y))
    }
    guard minX <= maxX else { return nil }
    func pixel(_ place: Double, _ limit: Int) -> Int {
      Int(min(max(place, 0), Double(limit)))
    }
    left = pixel((minX - margin).rounded(.down), canvasWidth)
    top = pixel((minY - margin).rounded(.down), canvasHeight)
    width = pixel((maxX + margin).rounded(.up), canvasWidth) - left
    height = pixel((maxY + margin).rounded(.up), canvasHeight) - top
    guard width > 0, height > 0 else { return nil }
    values = [Float](repeating: 0, count: width * height)
  }

  /// Covers the disc around `center`.
  mutating func coverDisc(_ center: Point, radius: Double) {
    coverCapsule(from: center, to: center, radius: radius)
  }

  /// Covers all that is within `radius` of the segment. Where shapes overlap, a pixel keeps the
  /// larger coverage: joints of a line do not grow darker than the line.
  mutating func coverCapsule(from start: Point, to end: Point, radius: Double) {
    let direction = end - start
    let lengthSquared = direction.x * direction.x + direction.y * direction.y
    let reach = radius + 0.5
    let firstRow = max(top, clampedRow(min(start.y, end.y) - reach))
    let lastRow = min(top + height - 1, clampedRow(max(start.y, end.y) + reach))
    guard firstRow <= lastRow else { return }
    for row in firstRow...lastRow {
      let y = Double(row) + 0.5
      let (from, to) = columns(atHeight: y, start: start, direction: direction, reach: reach)
      guard from <= to else { continue }
      for column in from...to {
        let x = Double(column) + 0.5
        var share = 0.0
        if lengthSquared > 0 {
          let along = (x - start.x) * direction.x + (y - start.y) * direction.y
          share = min(max(along / lengthSquared, 0), 1)
        }
        let dx = x - start.x - share * direction.x
        let dy = y - start.y - share * direction.y
        let distance = (dx * dx + dy * dy).squareRoot()
        // The pixel as a strip of width 1 across the edge: exact for level and upright edges.
        let coverage = Float(min(min(max(reach - distance, 0), 1), 2 * radius))
        let index = (row - top) * width + column - left
        if coverage > values[index] { values[index] = coverage }
      }
    }
  }

  /// The columns that the capsule can touch in one row.
  private func columns(
    atHeight y: Double, start: Point, direction: Point, reach: Double
  ) -> (Int, Int) {
    var from = min(start.x, start.x + direction.x) - reach
    var to = max(start.x, start.x + direction.x) + reach
    if abs(direction.y) > 1e-9 {
      let crossing = start.x + (y - start.y) / direction.y * direction.x
      let slack = (reach + 1) * direction.length / abs(direction.y)
      from = max(from, crossing - slack)
      to = min(to, crossing + slack)
    }
    let lower = max(Double(left), from.rounded(.down))
    let upper = min(Double(left + width - 1), to.rounded(.up))
    return lower <= upper ? (Int(lower), Int(upper)) : (0, -1)
  }

  private func clampedRow(_ y: Double) -> Int {
    Int(min(max(y.rounded(.down), -1), Double(top + height)))
  }
}

extension CoverageMask {
  /// Covers a closed polygon with the exact area that it takes of each pixel.
  ///
  /// Each edge adds its signed area to the pixels it passes and to all right of it; a running sum
  /// over the row then gives the coverage (the method of Raph Levien's font-rs).
  mutating func coverPolygon(_ points: [Point]) {
    guard points.count > 2 else { return }
    var sums = [Float](repeating: 0, count: (width + 2) * height)
    for index in points.indices {
      let next = points[(index + 1) % points.count]
      addEdge(from: local(points[index]), to: local(next), sums: &sums)
    }
    for row in 0..<height {
      var sum: Float = 0
      for column in 0..<width {
        sum += sums[row * (width + 2) + column]
        let coverage = min(abs(sum), 1)
        let index = row * width + column
        if coverage > values[index] { values[index] = coverage }
      }
    }
  }

  private func local(_ point: Point) -> Point {
    let x = min(max(point.x - Double(left), 0), Double(width))
    return Point(x, point.y - Double(top))
  }

  private func addEdge(from start: Point, to end: Point, sums: inout [Float]) {
    guard start.y != end.y, start.y.isFinite, end.y.isFinite else { return }
    let sign: Double = start.y < end.y ? 1 : -1
    let (upper, lower) = start.y < end.y ? (start, end) : (end, start)
    let slope = (lower.x - upper.x) / (lower.y - upper.y)
    let first = max(0, min(upper.y, Double(height)))
    let last = max(0, min(lower.y, Double(height)))
    guard first < last else { return }
    for row in Int(first)..<min(height, Int(last.rounded(.up))) {
      let y0 = max(first, Double(row))
      let y1 = min(last, Double(row + 1))
      let x0 = upper.x + (y0 - upper.y) * slope
      let x1 = upper.x + (y1 - upper.y) * slope
      addSpan(from: min(x0, x1), to: max(x0, x1), weight: sign * (y1 - y0), row: row, sums: &sums)
    }
  }

  /// Adds an edge that crosses one row between two columns and covers `weight` of its height.
  private func addSpan(
    from x0: Double, to x1: Double, weight: Double, row: Int, sums: inout [Float]
  ) {
    let base = row * (width + 2)
    let first = Int(x0)
    guard x1 > Double(first + 1) else {
      let covered = Double(first + 1) - (x0 + x1) / 2
      sums[base + first] += Float(weight * covered)
      sums[base + first + 1] += Float(weight * (1 - covered))
      return
    }
    // The area right of a slanted edge up to a column grows with the square of the distance.
    let rise = weight / (x1 - x0)
    func area(before x: Double) -> Double {
      if x <= x0 { return 0 }
      return x < x1 ? rise * (x - x0) * (x - x0) / 2 : weight * (x - (x0 + x1) / 2)
    }
    var previousArea = 0.0
    var previous = 0.0
    let last = min(width + 1, Int(x1.rounded(.up)) + 1)
    for column in first..<last {
      let covered = area(before: Double(column + 1))
      let inColumn = covered - previousArea
      sums[base + column] += Float(inColumn - previous)
      previousArea = covered
      previous = inColumn
    }
    if last <= width + 1 { sums[base + last] += Float(weight - previous) }
  }
}
