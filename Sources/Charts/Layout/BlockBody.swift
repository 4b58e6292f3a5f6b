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
    let ribbon = color.opacity(0.45)
    var x = start.x + Self.fan
    let lastX = end.x - Self.fan
    var channels = block.input
    Ribbon.draw(from: start, to: Point(x, lane), width: thick(channels), ribbon, into: &drawing)
    guard !branch.steps.isEmpty else {
      Ribbon.draw(
        from: Point(x, lane), to: Point(lastX, lane), width: thick(channels), ribbon,
        into: &drawing)
      Ribbon.draw(from: Point(lastX, lane), to: end, width: thick(channels), ribbon, into: &drawing)
      let text = Point((x + lastX) / 2, lane - thick(channels) / 2 - 9)
      drawing.centeredText("skip connection", at: text, .label, pen.theme.mutedInk)
      return
    }
    // Short branches stand in the middle of their lane.
    let width = Double(branch.steps.count) * (boxWidth + Self.gap) - Self.gap
    let shift = (stepsWidth - width) / 2
    let first = x + shift
    Ribbon.draw(
      from: Point(x, lane), to: Point(first, lane), width: thick(channels), ribbon, into: &drawing)
    x = first
    var boxes: [(Rectangle, NetworkBlock.Step)] = []
    for (index, step) in branch.steps.enumerated() {
      boxes.append((Rectangle(x, lane - Self.boxHeight / 2, boxWidth, Self.boxHeight), step))
      channels = step.channels
      x += boxWidth
      let next = index + 1 < branch.steps.count ? x + Self.gap : lastX
      Ribbon.draw(
        from: Point(x, lane), to: Point(next, lane), width: thick(channels), ribbon, into: &drawing)
      if index + 1 < branch.steps.count { x = next }
    }
    Ribbon.draw(from: Point(lastX, lane), to: end, width: thick(channels), ribbon, into: &drawing)
    for (box, step) in boxes { draw(step, in: box, color: color, into: &drawing) }
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
