/// The layout of a heat map: its cells, a bar of colors with their values, and a name above.
struct HeatMapPanel: Body {
  private let map: HeatMap
  private let bitmap: Bitmap
  private let colors: ColorMap
  private let cells: Chart.Size
  private let ticks: [(share: Double, text: String)]
  private let notes: [String]
  private let pen: Pen

  /// The sides that a map's cells fill at least and at most, in points.
  private static let usualSide: Double = 240
  private static let largestSide = 360

  init(_ map: HeatMap, pen: Pen) throws(ChartError) {
    let columns = try Matrix.columns(of: map.values, "HeatMap, rows")
    self.map = map
    self.pen = pen
    let block = max(1, (max(columns, map.values.count) + Self.largestSide - 1) / Self.largestSide)
    let values = block == 1 ? map.values : Self.averaged(map.values, block: block)
    colors = ColorMap(for: map.values, range: map.range, theme: pen.theme)
    bitmap = Self.bitmap(of: values, colors: colors, missing: pen.theme.outline)
    let longer = Double(max(bitmap.width, bitmap.height, 1))
    // Whole pixels per cell at double resolution: cells of unequal width would shimmer.
    let cell = max(1, min(48, (Self.usualSide / longer).rounded(.down)))
    cells = Chart.Size(width: cell * Double(bitmap.width), height: cell * Double(bitmap.height))
    let places = Ticks.linear(from: colors.lower, to: colors.upper, atMost: 5)
    let texts = NumberFormat.automatic.tickTexts(places)
    let (lower, upper) = (colors.lower, colors.upper)
    ticks = zip(places, texts).map { place, text in
      (upper > lower ? (place / 2 - lower / 2) / (upper / 2 - lower / 2) : 0.5, text)
    }
    let missing = map.values.joined().count { !$0.isFinite }
    notes =
      (missing > 0 ? ["gray: \(missing) not finite"] : [])
      + (block > 1 ? ["averaged over \(block)×\(block) cells"] : [])
  }

  private var nameHeight: Double { map.name == nil ? 0 : TextStyle.label.lineHeight + 4 }
  private var barWidth: Double { 34 + (ticks.map { pen.width($0.text, .small) }.max() ?? 0) }
  private var barHeight: Double { max(cells.height, 60) }

  var size: Chart.Size {
    Chart.Size(
      width: max(cells.width, 40) + barWidth,
      height: nameHeight + barHeight + 6 + Double(notes.count) * TextStyle.small.lineHeight)
  }

  var middle: Double { nameHeight + 3 + cells.height / 2 }

  func draw(into drawing: inout Drawing, at origin: Point) {
    let corner = Point(origin.x, origin.y + nameHeight + 3)
    if let name = map.name {
      let text = pen.measure.shortened(name, to: size.width, style: .label)
      drawing.text(
        text, at: Point(origin.x, origin.y + TextStyle.label.size), .label, pen.theme.mutedInk)
    }
    drawing.image(bitmap, in: Rectangle(corner.x, corner.y, cells.width, cells.height))
    if bitmap.width == 0 {
      drawing.text("no values", at: corner + Point(0, 20), .small, pen.theme.mutedInk)
    }
    drawBar(at: Point(corner.x + max(cells.width, 40) + 12, corner.y), into: &drawing)
    for (index, note) in notes.enumerated() {
      let below = corner.y + barHeight + 13 + Double(index) * TextStyle.small.lineHeight
      drawing.text(note, at: Point(corner.x, below), .small, pen.theme.mutedInk)
    }
  }

  private func drawBar(at corner: Point, into drawing: inout Drawing) {
    let steps = 64
    let pixels = (0..<steps).flatMap { step in
      let color = colors.color(share: 1 - (Double(step) + 0.5) / Double(steps))
      return [color.red, color.green, color.blue]
    }
    drawing.image(
      Bitmap(width: 1, height: steps, pixels: pixels),
      in: Rectangle(corner.x, corner.y, 10, barHeight))
    for tick in ticks {
      let y = corner.y + (1 - tick.share) * barHeight
      drawing.stroke([Point(corner.x + 10, y), Point(corner.x + 14, y)], pen.theme.outline)
      drawing.centeredText(
        tick.text, at: Point(corner.x + 17, y), .small, pen.theme.mutedInk, anchor: .start)
    }
  }

  private static func bitmap(
    of values: [[Double]], colors: ColorMap, missing: Color
  ) -> Bitmap {
    let pixels = values.joined().flatMap { value in
      let color = colors.color(value, missing: missing)
      return [color.red, color.green, color.blue]
    }
    return Bitmap(width: values.first?.count ?? 0, height: values.count, pixels: pixels)
  }

  /// Each value the mean of the finite ones in a block of cells.
  private static func averaged(_ values: [[Double]], block: Int) -> [[Double]] {
    let columns = values.first?.count ?? 0
    return stride(from: 0, to: values.count, by: block).map { top in
      stride(from: 0, to: columns, by: block).map { left in
        let cells = values[top..<min(top + block, values.count)]
          .flatMap { $0[left..<min(left + block, columns)] }.filter(\.isFinite)
        return cells.isEmpty ? .nan : cells.reduce(0, +) / Double(cells.count)
      }
    }
  }
}
