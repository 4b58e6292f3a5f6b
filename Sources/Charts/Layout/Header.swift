/// The title above a picture, in up to two lines, or four on a narrow page.
struct Header {
  let lines: [String]
  private let pen: Pen

  init(title: String?, width: Double, pen: Pen) {
    self.pen = pen
    lines = pen.measure.wrapped(title ?? "", to: width, style: .title, atMost: pen.isNarrow ? 4 : 2)
  }

  var height: Double {
    lines.isEmpty ? 0 : Double(lines.count) * TextStyle.title.lineHeight + 8
  }

  var usedWidth: Double { lines.map { pen.width($0, .title) }.max() ?? 0 }

  func draw(into drawing: inout Drawing, at origin: Point) {
    for (index, line) in lines.enumerated() {
      let baseline = origin.y + Double(index) * TextStyle.title.lineHeight + TextStyle.title.size
      drawing.text(line, at: Point(origin.x, baseline), .title, pen.theme.ink)
    }
  }
}
