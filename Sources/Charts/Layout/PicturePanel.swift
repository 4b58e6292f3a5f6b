/// The layout of an image with its name above, frames over it and what they are below.
struct PicturePanel: Body {
  private let picture: Picture
  private let pixel: Double
  private let pen: Pen

  init(_ picture: Picture, pen: Pen) throws(ChartError) {
    self.picture = picture
    self.pen = pen
    let longer = Double(max(picture.bitmap.width, picture.bitmap.height, 1))
    if let side = picture.pixelSize {
      guard side > 0, side * longer <= ChartError.largestSide else {
        throw .sizeOutOfRange(
          width: side * Double(picture.bitmap.width), height: side * Double(picture.bitmap.height))
      }
      pixel = pen.isNarrow ? min(side, (pen.room - 2) / longer) : side
    } else {
      // Half points are whole pixels at double resolution.
      pixel = longer > 440 ? 220 / longer : max(0.5, (220 / longer * 2).rounded(.down) / 2)
    }
  }

  private var nameHeight: Double { picture.name == nil ? 0 : TextStyle.label.lineHeight + 4 }
  private var imageWidth: Double { Double(picture.bitmap.width) * pixel }
  private var imageHeight: Double { Double(picture.bitmap.height) * pixel }

  var size: Chart.Size {
    let texts = ([picture.name ?? ""] + picture.frames.map { "     " + $0.label })
      .map { min(240, pen.width($0, .label)) }
    return Chart.Size(
      width: max(imageWidth, texts.max() ?? 0) + 2,
      height: nameHeight + imageHeight + 2 + Double(picture.frames.count)
        * TextStyle.label.lineHeight + (picture.frames.isEmpty ? 0 : 6))
  }

  var middle: Double { nameHeight + 1 + imageHeight / 2 }

  func draw(into drawing: inout Drawing, at origin: Point) {
    let corner = Point(
      origin.x + (size.width - imageWidth) / 2, origin.y + nameHeight + 1)
    if let name = picture.name {
      let text = pen.measure.shortened(name, to: size.width, style: .label)
      drawing.text(
        text, at: Point(origin.x + size.width / 2, origin.y + TextStyle.label.size), .label,
        pen.theme.mutedInk, anchor: .middle)
    }
    let box = Rectangle(corner.x, corner.y, imageWidth, imageHeight)
    drawing.image(picture.bitmap, in: box)
    drawing.outline(box.inset(-1), pen.theme.outline)
    // The largest first: a frame within another one stays whole.
    let order = picture.frames.enumerated().sorted {
      $0.element.rows.count * $0.element.columns.count
        > $1.element.rows.count * $1.element.columns.count
    }
    for (index, frame) in order {
      draw(frame, index: index, corner: corner, left: origin.x, into: &drawing)
    }
  }

  private func draw(
    _ frame: Picture.Frame, index: Int, corner: Point, left: Double, into drawing: inout Drawing
  ) {
    let rows = frame.rows.clamped(to: 0..<picture.bitmap.height)
    let columns = frame.columns.clamped(to: 0..<picture.bitmap.width)
    let box = Rectangle(
      corner.x + Double(columns.lowerBound) * pixel, corner.y + Double(rows.lowerBound) * pixel,
      Double(columns.count) * pixel, Double(rows.count) * pixel)
    // Bright on a dark edge: to be seen on any image and in both themes.
    let color = Theme.dark.series(index + 1)
    if !rows.isEmpty && !columns.isEmpty {
      drawing.outline(box.inset(-2), Color(0x14161a), width: 4)
      drawing.outline(box.inset(-1), color, width: 2)
    }
    let y = corner.y + imageHeight + 14 + Double(index) * TextStyle.label.lineHeight
    let sign = Rectangle(left, y - 6, 12, 12)
    drawing.fill(sign, Color(0x14161a))
    drawing.outline(sign.inset(1), color, width: 2)
    drawing.centeredText(
      pen.measure.shortened(frame.label, to: size.width - 18, style: .label),
      at: Point(left + 18, y), .label, pen.theme.ink, anchor: .start)
  }
}
