extension PlotBody {
  /// The widest a bar becomes, in points.
  private static let widestBar: Double = 72

  func drawBars(into drawing: inout Drawing) {
    guard !plot.bars.isEmpty else { return }
    plot.barArrangement == .stacked ? drawStacks(into: &drawing) : drawGroups(into: &drawing)
  }

  private func drawGroups(into drawing: inout Drawing) {
    let series = names.barSeries
    let slot = area.width / Double(names.categories.count)
    let width = min(Self.widestBar, slot * 0.72 / Double(series.count))
    let texts = barTexts(within: (series.count > 1 ? width + 4 : slot) - 4)
    for (number, bar) in plot.bars.enumerated() {
      guard let center = x.place(Double(names.category(bar.category) + 1)) else { continue }
      let index = Double(names.barSeries(bar.series))
      let left = center + (index - Double(series.count) / 2) * width
      let gap = series.count > 1 ? min(1, width * 0.05) : 0
      draw(bar, from: left + gap, width: width - 2 * gap, label: texts?[number], into: &drawing)
    }
  }

  /// The values of all bars as exactly as there is room for, and alike; nil where there is none.
  private func barTexts(within room: Double) -> [String]? {
    let ways = plot.yAxis.format.valueTexts(
      of: plot.bars.map(\.value), isEven: y.kind == .linear)
    return ways.first { $0.allSatisfy { pen.width($0, .label) <= room } }
  }

  private func draw(
    _ bar: Bar, from left: Double, width: Double, label: String?, into drawing: inout Drawing
  ) {
    guard bar.value.isFinite else { return }
    let base = baseline
    // A value without a place, 0 on a log axis, still has its label at the foot.
    let end = clamped(y.place(bar.value) ?? base)
    let color = pen.theme.series(names.color(bar.series))
    // No bar is narrower than a pixel: of very many, the highest in each column are seen.
    drawing.fill(Rectangle(left, min(base, end), max(0.5, width), abs(end - base)), color)
    guard let text = label else { return }
    let isDown = bar.value < 0 && y.kind == .linear
    let middle = Point(left + width / 2, isDown ? end + 11 : end - 10)
    drawPlate(at: middle, width: pen.width(text, .label), into: &drawing)
    drawing.centeredText(text, at: middle, .label, pen.theme.ink)
  }

  private func drawStacks(into drawing: inout Drawing) {
    let slot = area.width / Double(names.categories.count)
    let width = min(Self.widestBar, slot * 0.72)
    for stack in plot.stacks {
      guard let center = x.place(Double(names.category(stack.bar.category) + 1)) else { continue }
      let from = clamped(y.place(stack.from) ?? baseline)
      let to = clamped(y.place(stack.to) ?? baseline)
      let color = pen.theme.series(names.color(stack.bar.series))
      // A hairline of background tells a piece from the next without relying on hue.
      let piece = Rectangle(center - width / 2, min(from, to), width, abs(from - to))
      drawing.fill(piece, color)
      if piece.height > 3 {
        drawing.fill(Rectangle(piece.x, piece.y, width, 1), pen.theme.background)
      }
      let text = plot.yAxis.format.valueText(stack.bar.value)
      if piece.height >= 16, pen.width(text, .label) <= width - 6 {
        drawing.centeredText(text, at: piece.center, .label, color.readableInk)
      }
    }
    drawTotals(into: &drawing)
  }

  /// Writes what the positive pieces of each category add up to.
  private func drawTotals(into drawing: inout Drawing) {
    let slot = area.width / Double(names.categories.count)
    let stacks = Dictionary(grouping: plot.stacks, by: \.bar.category)
    for (index, category) in names.categories.enumerated() {
      guard let pieces = stacks[category], pieces.count > 1,
        pieces.allSatisfy({ $0.bar.value >= 0 }),
        let total = pieces.last?.to, let end = y.place(total),
        let center = x.place(Double(index + 1))
      else { continue }
      let text = plot.yAxis.format.valueText(total)
      guard pen.width(text, .strong) <= slot - 4 else { continue }
      let middle = Point(center, clamped(end) - 10)
      drawPlate(at: middle, width: pen.width(text, .label), into: &drawing)
      drawing.centeredText(text, at: middle, .label, pen.theme.ink)
    }
  }

  /// The place where bars begin.
  private var baseline: Double {
    y.kind == .linear ? clamped(y.place(0) ?? area.maxY) : area.maxY
  }

  func clamped(_ place: Double) -> Double { min(max(place, area.y), area.maxY) }
}
