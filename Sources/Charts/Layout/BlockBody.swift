/// The layout of a block: lanes from left to right, ribbons as thick as their channels.
struct BlockBody: Body {
  private let block: NetworkBlock
  private let pen: Pen
  private let parts: BlockParts
  private let boxWidth: Double
  /// The lines of each box, branch by branch; all boxes are as high as the one with the most.
  private let lines: [[[String]]]
  private let boxHeight: Double
  /// Points right of the merge, for what comes out and what happens to it.
  private let rightEnd: Double

  private static let leftEnd: Double = 70
  private static let gap: Double = 40
  private static let fan: Double = 56

  init(_ block: NetworkBlock, pen: Pen) throws(ChartError) {
    try block.check()
    self.block = block
    self.pen = pen
    parts = BlockParts(block, pen: pen)
    let afterWidth = block.after.map { pen.width("then " + $0, .label) } ?? 0
    rightEnd = max(70, afterWidth + 24)
    let texts = block.branches.flatMap(\.steps).flatMap { [$0.name, Self.sign($0)] }
    let widest = (texts.map { pen.width($0, .label) }.max() ?? 0) + 14
    let steps = Double(max(1, block.branches.map(\.steps.count).max() ?? 1))
    let fixed = Self.leftEnd + rightEnd + 2 * Self.fan + (steps - 1) * Self.gap
    let room = (pen.room - fixed) / steps
    boxWidth = min(max(62, widest), max(84, room))
    let width = boxWidth - 10
    lines = block.branches.map { branch in
      branch.steps.map { Self.lines(of: $0, width: width, pen: pen) }
    }
    boxHeight = Double(lines.joined().map(\.count).max() ?? 2) * BlockParts.lineHeight + 10
  }

  private static func lines(
    of step: NetworkBlock.Step, width: Double, pen: Pen
  ) -> [String] {
    pen.measure.wrapped(step.name, to: width, style: .label, atMost: 2)
      + (step.detail.map { _ in [pen.measure.shortened(sign(step), to: width, style: .label)] }
        ?? [])
      + ["→ \(step.channels)"]
  }

  /// What happens to a layer's output, such as `+ ReLU`.
  private static func sign(_ step: NetworkBlock.Step) -> String {
    step.detail.map { "+ \($0)" } ?? ""
  }

  private var steps: Int { max(1, block.branches.map(\.steps.count).max() ?? 1) }
  private var laneHeight: Double { boxHeight + 26 }
  private var lanes: Double { Double(max(1, block.branches.count)) }
  private var stepsWidth: Double {
    Double(steps) * boxWidth + Double(steps - 1) * Self.gap
  }

  var size: Chart.Size {
    Chart.Size(
      width: Self.leftEnd + rightEnd + 2 * Self.fan + stepsWidth,
      height: max(lanes * laneHeight, parts.outputThickness + 20, 80))
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    let middle = origin.y + size.height / 2
    let left = Point(origin.x + Self.leftEnd, middle)
    let right = Point(origin.x + size.width - rightEnd, middle)
    let ends = parts.branchEnds(around: middle)
    for (index, branch) in block.branches.enumerated() {
      let laneMiddle =
        origin.y + (size.height - lanes * laneHeight) / 2 + (Double(index) + 0.5) * laneHeight
      draw(
        branch, lines: lines[index], color: pen.theme.series(index), from: left,
        along: laneMiddle, to: Point(right.x, ends[index]), into: &drawing)
    }
    drawEnds(left: left, right: right, into: &drawing)
  }

  private func draw(
    _ branch: NetworkBlock.Branch, lines: [[String]], color: Color, from start: Point,
    along lane: Double, to end: Point, into drawing: inout Drawing
  ) {
    let (fanned, gathered) = (start.x + Self.fan, end.x - Self.fan)
    // Short branches stand in the middle of their lane.
    let width = Double(branch.steps.count) * (boxWidth + Self.gap) - Self.gap
    var x = fanned + (stepsWidth - width) / 2
    var ribbons = [(start, Point(fanned, lane), block.input)]
    var boxes: [Rectangle] = []
    var last = (Point(fanned, lane), block.input)
    for step in branch.steps {
      ribbons.append((last.0, Point(x, lane), last.1))
      boxes.append(Rectangle(x, lane - boxHeight / 2, boxWidth, boxHeight))
      last = (Point(x + boxWidth, lane), step.channels)
      x += boxWidth + Self.gap
    }
    ribbons += [(last.0, Point(gathered, lane), last.1), (Point(gathered, lane), end, last.1)]
    for (from, to, channels) in ribbons {
      let width = parts.thick(channels)
      Ribbon.draw(from: from, to: to, width: width, color.opacity(0.45), into: &drawing)
    }
    for (box, lines) in zip(boxes, lines) {
      parts.drawBox(lines, in: box, color, into: &drawing)
    }
    if branch.steps.isEmpty {
      let text = Point((fanned + gathered) / 2, lane - parts.thick(block.input) / 2 - 9)
      drawing.centeredText("skip connection", at: text, .label, pen.theme.mutedInk)
    }
  }

  private func drawEnds(left: Point, right: Point, into drawing: inout Drawing) {
    let input = parts.thick(block.input)
    drawing.fill(
      Rectangle(left.x - 4, left.y - input / 2 - 2, 4, input + 4), pen.theme.mutedInk)
    drawing.centeredText(
      "\(block.input)", at: Point(left.x - 10, left.y - 7), .strong, pen.theme.ink, anchor: .end)
    drawing.centeredText(
      "channels", at: Point(left.x - 10, left.y + 8), .small, pen.theme.mutedInk, anchor: .end)
    let output = parts.outputThickness
    switch block.merge {
    case .concatenate:
      drawing.fill(Rectangle(right.x, right.y - output / 2 - 2, 4, output + 4), pen.theme.mutedInk)
    case .add: parts.drawSum(at: right, into: &drawing)
    }
    let textX = right.x + (block.merge == .add ? 18 : 11)
    drawing.centeredText(
      "\(block.output)", at: Point(textX, right.y - 7), .strong, pen.theme.ink, anchor: .start)
    drawing.centeredText(
      "channels", at: Point(textX, right.y + 8), .small, pen.theme.mutedInk, anchor: .start)
    if let after = block.after {
      drawing.centeredText(
        "then " + after, at: Point(textX, right.y + 25), .label, pen.theme.ink, anchor: .start)
    }
  }
}
