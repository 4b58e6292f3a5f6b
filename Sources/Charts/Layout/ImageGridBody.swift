/// The layout of an image grid.
struct ImageGridBody: Body {
  private let grid: ImageGrid
  private let pen: Pen
  private let columns: Int
  /// In points.
  private let tile: Double
  private let gap: Double
  private let textHeight: Double

  private static let widest: Double = 704
  /// Of more images than this each is small, and the picture would be a large file.
  private static let mostInFullTone = 48

  init(_ grid: ImageGrid, pen: Pen) throws(ChartError) {
    if let columns = grid.columns, columns < 1 {
      throw .inconsistent("ImageGrid: \(columns) columns hold no image; give at least 1.")
    }
    if let size = grid.tileSize, !(1...ChartError.largestSide).contains(size) {
      throw .sizeOutOfRange(width: size, height: size)
    }
    for case .values(let values) in grid.tiles.map(\.image) {
      _ = try Matrix.columns(of: values, "ImageGrid, rows of a tile")
    }
    self.grid = grid
    self.pen = pen
    let hasText = grid.tiles.contains { $0.caption != nil || $0.judgment != nil }
    textHeight = hasText ? TextStyle.small.lineHeight + 4 : 0
    gap = hasText ? 12 : 4
    let count = max(1, grid.tiles.count)
    let wished = grid.columns ?? min(count, hasText ? 8 : 10)
    let most = (Self.widest + gap) / Double(wished) - gap
    let usual: Double = count <= 4 ? 120 : count <= 16 ? 72 : 56
    tile = grid.tileSize ?? max(12, min(usual, most.rounded(.down)))
    columns = min(wished, count)
  }

  private var rows: Int { (grid.tiles.count + columns - 1) / columns }
  private var rowHeight: Double { tile + textHeight + gap }

  var size: Chart.Size {
    Chart.Size(
      width: Double(columns) * (tile + gap) - gap,
      height: max(20, Double(rows) * rowHeight - gap + 2))
  }

  func draw(into drawing: inout Drawing, at origin: Point) {
    if grid.tiles.isEmpty {
      drawing.text("no images", at: origin + Point(0, 14), .body, pen.theme.mutedInk)
    }
    for (index, tile) in grid.tiles.enumerated() {
      let corner = Point(
        origin.x + Double(index % columns) * (self.tile + gap),
        origin.y + Double(index / columns) * rowHeight)
      draw(tile, at: corner, into: &drawing)
    }
  }

  private func draw(_ tile: ImageGrid.Tile, at corner: Point, into drawing: inout Drawing) {
    let square = Rectangle(corner.x, corner.y, self.tile, self.tile)
    let box = draw(tile.image, in: square, into: &drawing)
    let isWrong = tile.judgment.map { !$0.isRight } ?? false
    if isWrong {
      drawing.outline(box.inset(-2), pen.theme.warning, width: 2)
    } else {
      drawing.outline(box.inset(-0.5), pen.theme.outline, width: 0.5)
    }
    let below = Point(square.midX, square.maxY + 5 + TextStyle.small.size)
    if let judgment = tile.judgment {
      let text = judgment.isRight ? judgment.truth : "\(judgment.truth) → \(judgment.guess)"
      let short = pen.measure.shortened(text, to: self.tile + gap - 4, style: .small)
      drawing.text(
        short, at: below, .small, isWrong ? pen.theme.warning : pen.theme.ink, anchor: .middle)
    } else if let caption = tile.caption {
      let short = pen.measure.shortened(caption, to: self.tile + gap - 4, style: .small)
      drawing.text(short, at: below, .small, pen.theme.ink, anchor: .middle)
    }
  }

  /// Draws an image as large as the square allows, and says where it is.
  private func draw(
    _ image: ImageGrid.Image, in square: Rectangle, into drawing: inout Drawing
  ) -> Rectangle {
    let bitmap =
      switch image {
      case .bitmap(let bitmap): grid.tiles.count > Self.mostInFullTone ? bitmap.coarse : bitmap
      case .values(let values): self.bitmap(of: values)
      }
    guard bitmap.width > 0, bitmap.height > 0 else { return square }
    let longest = Double(max(bitmap.width, bitmap.height))
    // Whole pixels at double resolution: unequal ones would shimmer.
    let halves = (square.width * 2 / longest).rounded(.down)
    let factor = halves >= 1 ? halves / 2 : square.width / longest
    let width = Double(bitmap.width) * factor
    let height = Double(bitmap.height) * factor
    let box = Rectangle(square.midX - width / 2, square.midY - height / 2, width, height)
    drawing.image(bitmap, in: box)
    return box
  }

  /// Colors in values stay as they are: their steps would be seen.
  private func bitmap(of values: [[Double]]) -> Bitmap {
    let colors = ColorMap(for: values, range: nil, theme: pen.theme)
    let pixels = values.joined().flatMap { value in
      let color = colors.color(value, missing: pen.theme.outline)
      return [color.red, color.green, color.blue]
    }
    return Bitmap(width: values.first?.count ?? 0, height: values.count, pixels: pixels)
  }
}

extension Bitmap {
  /// The image in 16 shades of each component, which at the size of a thumbnail nobody tells from
  /// 256: without the noise of a scan a file is less than half as large.
  fileprivate var coarse: Bitmap {
    Bitmap(
      width: width, height: height,
      pixels: pixels.map { UInt8((Int($0) + 8) / 17 * 17) })
  }
}
