/// The layout of a confusion matrix: counts in cells, the right ones in one color, mistakes in
/// another, the darker the larger their share of the row.
struct ConfusionBody: Body {
  private let matrix: ConfusionMatrix
  private let columns: ConfusionColumns
  private let pen: Pen

  private static let cellHeight: Double = 26
  private static let headHeight: Double = 40

  init(_ matrix: ConfusionMatrix, pen: Pen) throws(ChartError) {
    try matrix.check()
    let limit = NumberGrid.mostCells
    guard matrix.classes.count <= limit else {
      throw .tooManyCells(
        what: "A confusion matrix", rows: matrix.classes.count, columns: matrix.classes.count,
        limit: limit)
    }
    self.matrix = matrix
    self.pen = pen
    columns = ConfusionColumns(matrix, pen: pen)
  }

  private var count: Double { Double(matrix.classes.count) }

  var size: Chart.Size {
    Chart.Size(
      width: columns.label + count * columns.cell + 2 + columns.found,
      height: Self.headHeight + count * Self.cellHeight + 4)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    let corner = Point(origin.x + columns.label, origin.y + Self.headHeight)
    drawing.text(
      "taken for", at: Point(corner.x, origin.y + 12), .label, pen.theme.mutedInk)
    drawing.text("truth", at: Point(origin.x, corner.y - 8), .label, pen.theme.mutedInk)
    let right = corner.x + count * columns.cell
    drawing.text("found", at: Point(right + 10, corner.y - 8), .label, pen.theme.mutedInk)
    for (index, name) in columns.names.enumerated() {
      let x = corner.x + (Double(index) + 0.5) * columns.cell
      drawing.text(
        columns.heads[index], at: Point(x, corner.y - 8), .label, pen.theme.ink, anchor: .middle)
      let y = corner.y + (Double(index) + 0.5) * Self.cellHeight
      drawing.centeredText(
        name, at: Point(corner.x - 8, y), .label, pen.theme.ink, anchor: .end)
      if let share = matrix.recall(of: index) {
        drawing.centeredText(
          NumberFormat.fixed(share * 100, decimals: 1) + " %", at: Point(right + 10, y), .label,
          pen.theme.ink, anchor: .start)
      }
    }
    drawCells(at: corner, into: &drawing)
  }

  private func drawCells(at corner: Point, into drawing: inout Drawing) {
    let largestMistake = matrix.largestMistakeShare
    for (truth, row) in matrix.counts.enumerated() {
      let total = Double(max(1, row.reduce(0, +)))
      for (guess, count) in row.enumerated() {
        let cell = Rectangle(
          corner.x + Double(guess) * columns.cell, corner.y + Double(truth) * Self.cellHeight,
          columns.cell, Self.cellHeight)
        let share = Double(count) / total
        let color = color(share: share, isRight: truth == guess, largestMistake: largestMistake)
        drawing.fill(cell.inset(0.5), color)
        guard count > 0 else { continue }
        drawing.centeredText(
          Self.text(count), at: cell.center, columns.countStyle, color.readableInk)
      }
    }
  }

  private func color(share: Double, isRight: Bool, largestMistake: Double) -> Color {
    guard share > 0 else { return pen.theme.panel }
    if isRight {
      return pen.theme.series(0).mixed(with: pen.theme.panel, share: 0.75 * (1 - share))
    }
    // Mistakes are rare: against each other, not against the right ones, they can be told.
    let strength = 0.15 + 0.75 * share / max(largestMistake, 1e-9)
    return pen.theme.panel.mixed(with: pen.theme.series(1), share: strength)
  }

  private static func text(_ count: Int) -> String {
    NumberFormat.fixed(Double(count), decimals: 0)
  }
}
