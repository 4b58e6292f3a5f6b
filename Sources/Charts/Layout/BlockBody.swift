/// The layout of a block: lanes from left to right, ribbons as thick as their channels.
struct BlockBody: Body {
  private let block: NetworkBlock
  private let pen: Pen
  /// Points of thickness per channel.
  private let thickness: Double
  private let boxWidth: Double

  private static let laneHeight: Double = 66
  private static let boxHeight: Double = 40
  private static let thickest: Double = 30
  private static let ends: Double = 70
  private static let gap: Double = 40
  private static let fan: Double = 56

  init(_ block: NetworkBlock, pen: Pen) throws(ChartError) {
    try block.check()
    self.block = block
    self.pen = pen
    let most = ([block.input] + block.branches.flatMap { $0.steps.map(\.channels) }).max() ?? 1
    thickness = Self.thickest / Double(most)
    let names = block.branches.flatMap { $0.steps.map(\.name) }
    boxWidth = min(110, max(62, (names.map { pen.width($0, .label) }.max() ?? 0) + 14))
  }

  private var steps: Int { max(1, block.branches.map(\.steps.count).max() ?? 1) }
  private var lanes: Double { Double(max(1, block.branches.count)) }
  private var stepsWidth: Double {
    Double(steps) * boxWidth + Double(steps - 1) * Self.gap
  }

  var size: Chart.Size {
    Chart.Size(
      width: 2 * Self.ends + 2 * Self.fan + stepsWidth,
      height: max(lanes * Self.laneHeight, outputThickness + 20, 80))
  }

  private var outputThickness: Double {
    block.merge == .concatenate
      ? block.branchOutputs.map(thick).reduce(0, +) : thick(block.output)
  }

  /// A ribbon of few channels is still to be seen.
  private func thick(_ channels: Int) -> Double { max(2, Double(channels) * thickness) }

  func draw(into drawing: inout Drawing, at origin: Point) {
    let middle = origin.y + size.height / 2
    let left = Point(origin.x + Self.ends, middle)
    let right = Point(origin.x + size.width - Self.ends, middle)
    var place = middle - outputThickness / 2
    for (index, branch) in block.branches.enumerated() {
      let output = thick(block.branchOutputs[index])
      let target = block.merge == .concatenate ? place + output / 2 : middle
      place += output
      let laneMiddle =
        origin.y + (size.height - lanes * Self.laneHeight) / 2
        + (Double(index) + 0.5) * Self.laneHeight
      draw(
        branch, color: pen.theme.series(index), from: left, along: laneMiddle,
        to: Point(right.x, target), into: &drawing)
    }
    drawEnds(left: left, right: right, into: &drawing)
  }

  private func draw(
    _ branch: NetworkBlock.Branch, color: Color, from start: Point, along lane: Double,
    to end: Point, into drawing: inout Drawing
  ) {
    let (fanned, gathered) = (start.x + Self.fan, end.x - Self.fan)
    // Short branches stand in the middle of their lane.
    let width = Double(branch.steps.count) * (boxWidth + Self.gap) - Self.gap
    var x = fanned + (stepsWidth - width) / 2
    var ribbons = [(start, Point(fanned, lane), block.input)]
    var boxes: [(Rectangle, NetworkBlock.Step)] = []
    var last = (Point(fanned, lane), block.input)
    for step in branch.steps {
      ribbons.append((last.0, Point(x, lane), last.1))
      boxes.append((Rectangle(x, lane - Self.boxHeight / 2, boxWidth, Self.boxHeight), step))
      last = (Point(x + boxWidth, lane), step.channels)
      x += boxWidth + Self.gap
    }
    ribbons += [(last.0, Point(gathered, lane), last.1), (Point(gathered, lane), end, last.1)]
    for (from, to, channels) in ribbons {
      let width = thick(channels)
      Ribbon.draw(from: from, to: to, width: width, color.opacity(0.45), into: &drawing)
    }
    for (box, step) in boxes { draw(step, in: box, color: color, into: &drawing) }
    if branch.steps.isEmpty {
      let text = Point((fanned + gathered) / 2, lane - thick(block.input) / 2 - 9)
      drawing.centeredText("skip connection", at: text, .label, pen.theme.mutedInk)
    }
  }

  private func draw(
    _ step: NetworkBlock.Step, in box: Rectangle, color: Color, into drawing: inout Drawing
  ) {
    drawing.fill(box, pen.theme.panel)
    drawing.outline(box, color, width: 1.5)
    let name = pen.measure.shortened(step.name, to: box.width - 8, style: .label)
    drawing.centeredText(name, at: Point(box.midX, box.midY - 8), .label, pen.theme.ink)
    drawing.centeredText(
      "→ \(step.channels)", at: Point(box.midX, box.midY + 9), .label, pen.theme.mutedInk)
  }

  private func drawEnds(left: Point, right: Point, into drawing: inout Drawing) {
    let input = thick(block.input)
    drawing.fill(
      Rectangle(left.x - 4, left.y - input / 2 - 2, 4, input + 4), pen.theme.mutedInk)
    drawing.centeredText(
      "\(block.input)", at: Point(left.x - 10, left.y - 7), .strong, pen.theme.ink, anchor: .end)
    drawing.centeredText(
      "channels", at: Point(left.x - 10, left.y + 8), .small, pen.theme.mutedInk, anchor: .end)
    let output = outputThickness
    switch block.merge {
    case .concatenate:
      drawing.fill(Rectangle(right.x, right.y - output / 2 - 2, 4, output + 4), pen.theme.mutedInk)
    case .add:
      drawing.disc(Point(right.x, right.y), radius: 12, pen.theme.mutedInk)
      drawing.disc(Point(right.x, right.y), radius: 10.5, pen.theme.background)
      for (dx, dy) in [(5.0, 0.0), (0.0, 5.0)] {
        drawing.stroke(
          [Point(right.x - dx, right.y - dy), Point(right.x + dx, right.y + dy)], pen.theme.ink,
          width: 2)
      }
    }
    let textX = right.x + (block.merge == .add ? 18 : 11)
    drawing.centeredText(
      "\(block.output)", at: Point(textX, right.y - 7), .strong, pen.theme.ink, anchor: .start)
    drawing.centeredText(
      "channels", at: Point(textX, right.y + 8), .small, pen.theme.mutedInk, anchor: .start)
  }
}
