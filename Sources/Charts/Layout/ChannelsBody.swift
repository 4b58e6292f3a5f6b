/// The layout of N → M channels: the input's sheets, a stack of kernel sheets for each output
/// channel, and the output's sheets in the colors of their kernels.
struct ChannelsBody: Body {
  private let stacks: ChannelStacks
  private let pen: Pen

  private static let mostSheets = 6
  private static let mostRows = 4
  private static let shift: Double = 7
  private static let inputSide: Double = 84
  private static let kernelSide: Double = 36
  private static let outputSide: Double = 52

  init(_ stacks: ChannelStacks, pen: Pen) throws(ChartError) {
    try stacks.check()
    self.stacks = stacks
    self.pen = pen
  }

  private struct Column {
    var x: Double
    var width: Double
    var title: [String]
    var shape: String
  }

  private var sheets: Int { min(stacks.inputs, Self.mostSheets) }
  private var rows: Int { min(stacks.outputs, Self.mostRows) }
  private var depth: Double { Double(sheets - 1) * Self.shift }
  private var rowHeight: Double { max(Self.outputSide, Self.kernelSide + depth) + 16 }
  private var isCut: Bool { stacks.outputs > rows }
  private var picturesHeight: Double {
    max(Double(rows) * rowHeight + (isCut ? 20 : 0), Self.inputSide + depth + 8)
  }

  /// Where the three columns begin and how wide they are.
  private var columns: [Column] {
    let sizes = [stacks.inputSize, stacks.outputSize].map {
      $0.map(String.init).joined(separator: "×")
    }
    let parts = [
      (
        Self.inputSide + depth, ["input:", "\(stacks.inputs) channels"],
        "\(stacks.inputs)×\(sizes[0])"
      ),
      (Self.kernelSide + depth, ["weight:", "\(stacks.outputs) stacks"], stacks.weightText),
      (
        Self.outputSide, ["output:", "\(stacks.outputs) channels"],
        "\(stacks.outputs)×\(sizes[1])"
      ),
    ]
    var x = 0.0
    return parts.map { width, words, shape in
      let title = pen.isNarrow ? words : [words.joined(separator: " ")]
      let titleWidth = title.map { pen.width($0, .label) }.max() ?? 0
      let column = max(width, titleWidth, pen.width(shape, .strong))
      defer { x += column + gap }
      return Column(x: x, width: column, title: title, shape: shape)
    }
  }

  /// Between two columns, for the arrows.
  private var gap: Double { pen.isNarrow ? 34 : 56 }
  private var titleHeight: Double { pen.isNarrow ? 2 * TextStyle.label.lineHeight : 15 }

  var size: Chart.Size {
    let last = columns[2]
    return Chart.Size(width: last.x + last.width, height: picturesHeight + titleHeight + 41)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    let columns = columns
    drawTitles(of: columns, into: &drawing, at: origin)
    let middle = origin.y + titleHeight + 13 + picturesHeight / 2
    let widths = [Self.inputSide + depth, Self.kernelSide + depth, Self.outputSide]
    let lefts = zip(columns, widths).map { origin.x + $0.x + ($0.width - $1) / 2 }
    drawStack(
      at: Point(lefts[0], middle - (Self.inputSide + depth) / 2), side: Self.inputSide, cells: 0,
      nil, into: &drawing)
    let hub = Point(lefts[0] + Self.inputSide + depth + 6, middle)
    let firstRow = middle - (Double(rows) * rowHeight + (isCut ? 20 : 0)) / 2
    for row in 0..<rows {
      let y = firstRow + (Double(row) + 0.5) * rowHeight
      drawRow(row, kernelX: lefts[1], outputX: lefts[2], y: y, from: hub, into: &drawing)
    }
    guard isCut else { return }
    let text = "… \(stacks.outputs - rows) more"
    for (left, width) in zip(lefts, widths).dropFirst() {
      let place = Point(left + width / 2, firstRow + Double(rows) * rowHeight + 10)
      drawing.centeredText(text, at: place, .label, pen.theme.mutedInk)
    }
  }

  private func drawTitles(
    of columns: [Column], into drawing: inout Drawing, at origin: Point
  ) {
    for column in columns {
      let middle = origin.x + column.x + column.width / 2
      for (index, line) in column.title.enumerated() {
        let baseline = origin.y + 12 + Double(index) * TextStyle.label.lineHeight
        drawing.text(
          line, at: Point(middle, baseline), .label, pen.theme.mutedInk, anchor: .middle)
      }
      drawing.text(
        column.shape, at: Point(middle, origin.y + size.height - 4), .strong, pen.theme.ink,
        anchor: .middle)
    }
  }

  /// One output channel: the arrow from the input, its kernel's stack and its sheet.
  private func drawRow(
    _ row: Int, kernelX: Double, outputX: Double, y: Double, from hub: Point,
    into drawing: inout Drawing
  ) {
    let color = pen.theme.series(row)
    let kernelEnd = kernelX + Self.kernelSide + depth + 6
    Arrow.draw(from: hub, to: Point(kernelX - 6, y), color, into: &drawing)
    drawStack(
      at: Point(kernelX, y - (Self.kernelSide + depth) / 2), side: Self.kernelSide,
      cells: stacks.kernelSize, color, into: &drawing)
    Arrow.draw(from: Point(kernelEnd, y), to: Point(outputX - 6, y), color, into: &drawing)
    let sheet = Rectangle(outputX, y - Self.outputSide / 2, Self.outputSide, Self.outputSide)
    drawing.fill(sheet, color.mixed(with: pen.theme.background, share: 0.7))
    drawing.outline(sheet, color, width: 1.5)
  }

  /// The sheets of a stack, the first in front; input sheets have shades of gray.
  private func drawStack(
    at corner: Point, side: Double, cells: Int, _ color: Color?, into drawing: inout Drawing
  ) {
    for index in (0..<sheets).reversed() {
      let sheet = Rectangle(
        corner.x + Double(index) * Self.shift,
        corner.y + depth - Double(index) * Self.shift, side, side)
      let line = color ?? pen.theme.mutedInk
      drawing.fill(sheet, line.mixed(with: pen.theme.background, share: 0.84))
      if index == 0, cells > 1, cells <= 9 {
        for cell in 1..<cells {
          let offset = side * Double(cell) / Double(cells)
          let upright = [Point(sheet.x + offset, sheet.y), Point(sheet.x + offset, sheet.maxY)]
          let level = [Point(sheet.x, sheet.y + offset), Point(sheet.maxX, sheet.y + offset)]
          let pale = line.mixed(with: pen.theme.background, share: 0.5)
          drawing.stroke(upright, pale, width: 0.5)
          drawing.stroke(level, pale, width: 0.5)
        }
      }
      drawing.outline(sheet, line)
    }
    if stacks.inputs > sheets {
      drawing.centeredText(
        "\(stacks.inputs)", at: Point(corner.x + side / 2, corner.y + depth + side / 2), .strong,
        pen.theme.ink)
    }
  }
}
