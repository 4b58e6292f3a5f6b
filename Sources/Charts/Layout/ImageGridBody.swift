/// The layout of an image grid.
struct ImageGridBody: Body {
  private let grid: ImageGrid
  private let pen: Pen
  private let columns: Int
  /// In points.
  private let tile: Double
  /// What the images need of a tile's height.
  private let tileHeight: Double
  private let gap: Double
  private let textHeight: Double
  /// Below each tile.
  private let texts: [[String]]

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
    let hasText = grid.tiles.contains { $0.words != nil }
    let gap: Double = hasText ? 12 : 4
    let count = max(1, grid.tiles.count)
    let usual: Double = count <= 4 ? 120 : count <= 16 ? 72 : 56
    let wished = grid.columns ?? min(count, hasText ? 8 : 10)
    let columns =
      pen.isNarrow
      ? Self.narrowColumns(of: grid, wished: wished, usual: usual, gap: gap, pen: pen) : wished
    let most = (pen.room + gap) / Double(columns) - gap
    let largest = max(12, min(grid.tileSize ?? usual, most.rounded(.down)))
    let tile = pen.isNarrow ? largest : grid.tileSize ?? largest
    texts = grid.tiles.map { image in
      pen.lines(image.words ?? "", to: tile + gap - 4, .small, atMost: 3)
    }
    let lines = Double(texts.map(\.count).max() ?? 1)
    textHeight = hasText ? max(1, lines) * TextStyle.small.lineHeight + 4 : 0
    (self.tile, self.gap) = (tile, gap)
    let highest = grid.tiles.map { Self.size(of: $0.image, within: tile).height }.max() ?? tile
    tileHeight = pen.isNarrow ? min(tile, max(1, highest)) : tile
    self.columns = min(columns, count)
  }

  /// How many tiles stand in a row of a narrow page: as many as can be made out, with the longest
  /// word below each in one piece; preferably a divisor of what was wished for, so that rows that
  /// belong together end together, or else rows of about equal length.
  private static func narrowColumns(
    of grid: ImageGrid, wished: Int, usual: Double, gap: Double, pen: Pen
  ) -> Int {
    let words = grid.tiles.compactMap(\.words).flatMap { $0.split(separator: " ") }
    let widestWord = words.map { pen.width(String($0), .small) }.max() ?? 0
    let least = max(words.isEmpty ? 28 : 48, (grid.tileSize ?? usual) * 0.5, widestWord + 4 - gap)
    let most = max(1, Int((pen.room + gap) / (least + gap)))
    guard most < wished else { return wished }
    let divisor = (1...most).last { wished.isMultiple(of: $0) } ?? 1
    if 2 * divisor > most { return divisor }
    let count = max(1, grid.tiles.count)
    let rows = (count + most - 1) / most
    return (count + rows - 1) / rows
  }

  private var rows: Int { (grid.tiles.count + columns - 1) / columns }
  private var rowHeight: Double { tileHeight + textHeight + gap }

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
      draw(tile, texts[index], at: corner, into: &drawing)
    }
  }

  private func draw(
    _ tile: ImageGrid.Tile, _ texts: [String], at corner: Point, into drawing: inout Drawing
  ) {
    let square = Rectangle(corner.x, corner.y, self.tile, tileHeight)
    let box = draw(tile.image, in: square, into: &drawing)
    let isWrong = tile.judgment.map { !$0.isRight } ?? false
    if isWrong {
      drawing.outline(box.inset(-2), pen.theme.warning, width: 2)
    } else {
      drawing.outline(box.inset(-0.5), pen.theme.outline, width: 0.5)
    }
    for (line, text) in texts.enumerated() {
      let baseline =
        square.maxY + 5 + TextStyle.small.size + Double(line) * TextStyle.small.lineHeight
      drawing.text(
        text, at: Point(square.midX, baseline), .small,
        isWrong ? pen.theme.warning : pen.theme.ink, anchor: .middle)
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
    let size = Self.size(of: image, within: tile)
    let box = Rectangle(
      square.midX - size.width / 2, square.midY - size.height / 2, size.width, size.height)
    drawing.image(bitmap, in: box)
    return box
  }

  /// The size of an image that fills a square as far as whole pixels do, in points.
  private static func size(of image: ImageGrid.Image, within side: Double) -> Chart.Size {
    let (columns, rows) =
      switch image {
      case .bitmap(let bitmap): (Double(bitmap.width), Double(bitmap.height))
      case .values(let values): (Double(values.first?.count ?? 0), Double(values.count))
      }
    guard columns > 0, rows > 0 else { return Chart.Size(width: side, height: side) }
    let longest = max(columns, rows)
    // Whole pixels at double resolution: unequal ones would shimmer.
    let halves = (side * 2 / longest).rounded(.down)
    let factor = halves >= 1 ? halves / 2 : side / longest
    return Chart.Size(width: columns * factor, height: rows * factor)
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

extension ImageGrid.Tile {
  /// What stands below the image.
  fileprivate var words: String? {
    guard let judgment else { return caption }
    return judgment.isRight ? judgment.truth : "\(judgment.truth) → \(judgment.guess)"
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
