/// What a block is drawn with, whichever way it flows: ribbons as thick as their channels, boxes of
/// lines, and the sign of a sum.
struct BlockParts {
  let block: NetworkBlock
  let pen: Pen
  /// Points of thickness per channel.
  private let thickness: Double

  static let lineHeight: Double = 15
  private static let thickest: Double = 30

  init(_ block: NetworkBlock, pen: Pen) {
    self.block = block
    self.pen = pen
    let most = ([block.input] + block.branches.flatMap { $0.steps.map(\.channels) }).max() ?? 1
    thickness = Self.thickest / Double(most)
  }

  /// A ribbon of few channels is still to be seen.
  func thick(_ channels: Int) -> Double { max(2, Double(channels) * thickness) }

  /// Of all that comes out.
  var outputThickness: Double {
    block.merge == .concatenate
      ? block.branchOutputs.map(thick).reduce(0, +) : thick(block.output)
  }

  /// Where the ribbon of each branch ends: beside one another, or all at the sum.
  func branchEnds(around middle: Double) -> [Double] {
    guard block.merge == .concatenate else { return block.branches.map { _ in middle } }
    var place = middle - outputThickness / 2
    return block.branchOutputs.map { channels in
      defer { place += thick(channels) }
      return place + thick(channels) / 2
    }
  }

  /// A layer with what it does; the last line says how many channels it hands on.
  func drawBox(_ lines: [String], in box: Rectangle, _ color: Color, into drawing: inout Drawing) {
    drawing.fill(box, pen.theme.panel)
    drawing.outline(box, color, width: 1.5)
    let first = box.midY - Double(lines.count - 1) / 2 * Self.lineHeight
    for (index, line) in lines.enumerated() {
      let isLast = index == lines.count - 1
      drawing.centeredText(
        line, at: Point(box.midX, first + Double(index) * Self.lineHeight), .label,
        isLast ? pen.theme.mutedInk : pen.theme.ink)
    }
  }

  /// The plus where branches are added.
  func drawSum(at middle: Point, into drawing: inout Drawing) {
    drawing.disc(middle, radius: 12, pen.theme.mutedInk)
    drawing.disc(middle, radius: 10.5, pen.theme.background)
    for (dx, dy) in [(5.0, 0.0), (0.0, 5.0)] {
      drawing.stroke(
        [Point(middle.x - dx, middle.y - dy), Point(middle.x + dx, middle.y + dy)], pen.theme.ink,
        width: 2)
    }
  }
}
