extension Canvas {
  /// Fills a rectangle whose edges are moved to whole pixels, so that they are sharp.
  func fill(_ rectangle: Rectangle, _ color: Color) {
    guard let area = pixels(of: rectangle) else { return }
    for y in area.rows {
      let row = row(y)
      if color.opacity == 1 {
        (row + area.columns.lowerBound).update(repeating: color.packed, count: area.columns.count)
      } else {
        for x in area.columns { row[x] = Self.blend(color, over: row[x], coverage: 1) }
      }
    }
  }

  func fill(_ polygon: [Point], _ color: Color) {
    let points = polygon.map { $0 * Self.scale }
    guard
      var mask = CoverageMask(
        over: points, margin: 1, canvasWidth: width, canvasHeight: height)
    else { return }
    mask.coverPolygon(points)
    lay(color, through: mask)
  }

  func disc(_ center: Point, radius: Double, _ color: Color) {
    let center = center * Self.scale
    let radius = radius * Self.scale
    guard
      var mask = CoverageMask(
        over: [center], margin: radius + 1, canvasWidth: width, canvasHeight: height)
    else { return }
    mask.coverDisc(center, radius: radius)
    lay(color, through: mask)
  }

  func stroke(_ points: [Point], width: Double, _ color: Color, dashes: [Double]) {
    let width = width * Self.scale
    let places = sharpened(points.map { $0 * Self.scale }, width: width)
    let pieces =
      dashes.isEmpty ? [places] : Dashes.cut(places, lengths: dashes.map { $0 * Self.scale })
    if places.count == 2, isAxisAligned(places) {
      for piece in pieces { fillLine(piece, width: width, color) }
      return
    }
    guard places.count > 1,
      var mask = CoverageMask(
        over: places, margin: width / 2 + 1, canvasWidth: self.width, canvasHeight: height)
    else { return }
    for piece in pieces {
      for (start, end) in zip(piece, piece.dropFirst()) {
        mask.coverCapsule(from: start, to: end, radius: width / 2)
      }
    }
    lay(color, through: mask)
  }

  /// Fills a level or upright line as a box with flat ends.
  private func fillLine(_ ends: [Point], width: Double, _ color: Color) {
    guard let start = ends.first, let end = ends.last else { return }
    let box =
      start.y == end.y
      ? Rectangle(min(start.x, end.x), start.y - width / 2, abs(end.x - start.x), width)
      : Rectangle(start.x - width / 2, min(start.y, end.y), width, abs(end.y - start.y))
    fill(
      Rectangle(
        box.x / Self.scale, box.y / Self.scale, box.width / Self.scale, box.height / Self.scale),
      color)
  }

  /// Draws an image with sharp pixels.
  func draw(_ bitmap: Bitmap, in rectangle: Rectangle) {
    guard bitmap.width > 0, bitmap.height > 0, let area = pixels(of: rectangle) else { return }
    let left = (rectangle.x * Self.scale).rounded()
    let top = (rectangle.y * Self.scale).rounded()
    let stepX = Double(bitmap.width) / ((rectangle.maxX * Self.scale).rounded() - left)
    let stepY = Double(bitmap.height) / ((rectangle.maxY * Self.scale).rounded() - top)
    let sources = area.columns.map {
      min(bitmap.width - 1, Int((Double($0) + 0.5 - left) * stepX))
    }
    for y in area.rows {
      let row = row(y)
      let line = min(bitmap.height - 1, Int((Double(y) + 0.5 - top) * stepY)) * bitmap.width
      for (x, source) in zip(area.columns, sources) {
        let index = (line + source) * 3
        row[x] =
          Int32(bitmap.pixels[index]) << 16 | Int32(bitmap.pixels[index + 1]) << 8
          | Int32(bitmap.pixels[index + 2])
      }
    }
  }

  private func lay(_ color: Color, through mask: CoverageMask) {
    mask.values.withUnsafeBufferPointer { values in
      for line in 0..<mask.height {
        let row = row(mask.top + line)
        for column in 0..<mask.width {
          let coverage = values[line * mask.width + column]
          guard coverage > 0 else { continue }
          let x = mask.left + column
          row[x] = Self.blend(color, over: row[x], coverage: coverage)
        }
      }
    }
  }

  /// Colors the letters of a text, as far as they lie on the canvas.
  func lay(_ color: Color, through mask: TextMask, left: Int, top: Int) {
    let columns = max(0, -left)..<max(max(0, -left), min(mask.width, width - left))
    for line in 0..<mask.height where top + line >= 0 && top + line < height {
      let row = row(top + line)
      for column in columns {
        let coverage = mask.coverage[line * mask.width + column]
        guard coverage > 0 else { continue }
        let x = left + column
        row[x] = Self.blend(color, over: row[x], coverage: Float(coverage) / 255)
      }
    }
  }

  private static func blend(_ color: Color, over pixel: Int32, coverage: Float) -> Int32 {
    let share = coverage * Float(color.opacity)
    if share >= 1 { return color.packed }
    func mix(_ component: UInt8, _ shift: Int32) -> Int32 {
      let below = Float(pixel >> shift & 0xff)
      return Int32((below + (Float(component) - below) * share).rounded()) << shift
    }
    return mix(color.red, 16) | mix(color.green, 8) | mix(color.blue, 0)
  }

  private func pixels(of rectangle: Rectangle) -> (columns: Range<Int>, rows: Range<Int>)? {
    func clamp(_ place: Double, _ limit: Int) -> Int {
      Int(min(max((place * Self.scale).rounded(), 0), Double(limit)))
    }
    guard rectangle.x.isFinite, rectangle.y.isFinite, rectangle.maxX.isFinite,
      rectangle.maxY.isFinite
    else { return nil }
    let columns = (clamp(rectangle.x, width), clamp(rectangle.maxX, width))
    let rows = (clamp(rectangle.y, height), clamp(rectangle.maxY, height))
    guard columns.0 < columns.1, rows.0 < rows.1 else { return nil }
    return (columns.0..<columns.1, rows.0..<rows.1)
  }

  /// Level and upright lines moved so that their edges lie between pixels.
  private func sharpened(_ points: [Point], width: Double) -> [Point] {
    guard isAxisAligned(points) else { return points }
    let isOdd = Int(width.rounded()) % 2 == 1
    func sharp(_ place: Double) -> Double {
      isOdd ? (place - 0.5).rounded() + 0.5 : place.rounded()
    }
    return points.map { Point(sharp($0.x), sharp($0.y)) }
  }

  private func isAxisAligned(_ points: [Point]) -> Bool {
    zip(points, points.dropFirst()).allSatisfy {
      abs($0.x - $1.x) < 1e-6 || abs($0.y - $1.y) < 1e-6
    }
  }
}

extension Color {
  /// 0x00RRGGBB, as libgd has opaque pixels.
  fileprivate var packed: Int32 { Int32(red) << 16 | Int32(green) << 8 | Int32(blue) }
}
