/// The layout of a block on a narrow page: branches side by side, flowing from top to bottom,
/// ribbons as thick as their channels.
struct TallBlockBody: Body {
  private let block: NetworkBlock
  private let pen: Pen
  private let parts: BlockParts
  private let laneWidth: Double
  private let boxWidth: Double
  /// The lines of each box, branch by branch; all boxes are as high as the one with the most.
  private let lines: [[[String]]]
  private let boxHeight: Double

  private static let narrowestLane: Double = 64
  private static let widestLane: Double = 130
  /// Above the first ribbon and below the last, for the numbers of channels.
  private static let end: Double = 22
  private static let gap: Double = 24
  private static let fan: Double = 44

  /// - Precondition: the block is checked.
  init(_ block: NetworkBlock, pen: Pen) {
    self.block = block
    self.pen = pen
    parts = BlockParts(block, pen: pen)
    let lanes = Double(max(1, block.branches.count))
    let laneWidth = min(
      max((pen.room / lanes).rounded(.down), Self.narrowestLane), Self.widestLane)
    self.laneWidth = laneWidth
    boxWidth = laneWidth - 8
    let textWidth = boxWidth - 6
    lines = block.branches.map { branch in
      branch.steps.map { step in
        pen.measure.wrapped(step.name, to: textWidth, style: .label, atMost: 3)
          + pen.measure.wrapped(
            step.detail.map { "+ " + $0 } ?? "", to: textWidth, style: .label, atMost: 3)
          + ["→ \(step.channels)"]
      }
    }
    boxHeight = Double(lines.joined().map(\.count).max() ?? 2) * BlockParts.lineHeight + 8
  }

  private var lanes: Double { Double(max(1, block.branches.count)) }
  private var steps: Double { Double(max(1, block.branches.map(\.steps.count).max() ?? 1)) }
  private var stepsHeight: Double { steps * boxHeight + (steps - 1) * Self.gap }
  private var lowerEnd: Double {
    Self.end + (block.merge == .add ? 10 : 0) + (block.after == nil ? 0 : BlockParts.lineHeight)
  }

  var size: Chart.Size {
    Chart.Size(
      width: max(lanes * laneWidth, parts.outputThickness + 20, 120),
      height: Self.end + 2 * Self.fan + stepsHeight + lowerEnd)
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    let middle = origin.x + size.width / 2
    let upper = Point(middle, origin.y + Self.end)
    let lower = Point(middle, origin.y + size.height - lowerEnd)
    let ends = parts.branchEnds(around: middle)
    for (index, branch) in block.branches.enumerated() {
      let lane =
        origin.x + (size.width - lanes * laneWidth) / 2 + (Double(index) + 0.5) * laneWidth
      draw(
        branch, lines: lines[index], color: pen.theme.series(index), from: upper, along: lane,
        to: Point(ends[index], lower.y), into: &drawing)
    }
    drawEnds(upper: upper, lower: lower, into: &drawing)
  }

  private func draw(
    _ branch: NetworkBlock.Branch, lines: [[String]], color: Color, from start: Point,
    along lane: Double, to end: Point, into drawing: inout Drawing
  ) {
    let (fanned, gathered) = (start.y + Self.fan, end.y - Self.fan)
    // Short branches stand in the middle of their lane.
    let height = Double(branch.steps.count) * (boxHeight + Self.gap) - Self.gap
    var y = fanned + (stepsHeight - height) / 2
    var ribbons = [(start, Point(lane, fanned), block.input)]
    var boxes: [Rectangle] = []
    var last = (Point(lane, fanned), block.input)
    for step in branch.steps {
      ribbons.append((last.0, Point(lane, y), last.1))
      boxes.append(Rectangle(lane - boxWidth / 2, y, boxWidth, boxHeight))
      last = (Point(lane, y + boxHeight), step.channels)
      y += boxHeight + Self.gap
    }
    ribbons += [(last.0, Point(lane, gathered), last.1), (Point(lane, gathered), end, last.1)]
    for (from, to, channels) in ribbons {
      Ribbon.draw(
        from: from, to: to, width: parts.thick(channels), color.opacity(0.45), flowsDown: true,
        into: &drawing)
    }
    for (box, lines) in zip(boxes, lines) {
      parts.drawBox(lines, in: box, color, into: &drawing)
    }
    if branch.steps.isEmpty { drawSkip(at: Point(lane, (fanned + gathered) / 2), into: &drawing) }
  }

  private func drawSkip(at middle: Point, into drawing: inout Drawing) {
    let words = ["skip", "connection"]
    let width = pen.widest(words, .label) + 8
    drawing.fill(
      Rectangle(middle.x - width / 2, middle.y - 18, width, 36), pen.theme.background)
    for (word, y) in zip(words, [-8.0, 8]) {
      drawing.centeredText(word, at: middle + Point(0, y), .label, pen.theme.mutedInk)
    }
  }

  private func drawEnds(upper: Point, lower: Point, into drawing: inout Drawing) {
    let input = parts.thick(block.input)
    drawing.fill(
      Rectangle(upper.x - input / 2 - 2, upper.y - 4, input + 4, 4), pen.theme.mutedInk)
    drawChannels(block.input, at: Point(upper.x, upper.y - 14), into: &drawing)
    let output = parts.outputThickness
    switch block.merge {
    case .concatenate:
      drawing.fill(
        Rectangle(lower.x - output / 2 - 2, lower.y, output + 4, 4), pen.theme.mutedInk)
    case .add: parts.drawSum(at: lower, into: &drawing)
    }
    let below = lower.y + (block.merge == .add ? 22 : 14)
    drawChannels(block.output, at: Point(lower.x, below), into: &drawing)
    if let after = block.after {
      drawing.centeredText(
        "then " + after, at: Point(lower.x, below + BlockParts.lineHeight), .label, pen.theme.ink)
    }
  }

  /// A number in bold and its word, centered together.
  private func drawChannels(_ count: Int, at middle: Point, into drawing: inout Drawing) {
    let number = "\(count)"
    let word = " channels"
    let (numberWidth, wordWidth) = (pen.width(number, .strong), pen.width(word, .small))
    let left = middle.x - (numberWidth + wordWidth) / 2
    drawing.centeredText(
      number, at: Point(left, middle.y), .strong, pen.theme.ink, anchor: .start)
    drawing.text(
      word, at: Point(left + numberWidth, middle.y + TextStyle.strong.capHeight / 2), .small,
      pen.theme.mutedInk)
  }
}
