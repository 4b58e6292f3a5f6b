import CGD

/// Text by FreeType through libgd, each distinct one drawn once: matrices repeat their numbers,
/// and layout asks for the width of what is drawn later.
///
/// All lengths are in pixels.
final class TextRenderer {
  let fonts: FontSet
  private var masks: [Key: TextMask] = [:]
  private var scratch: Scratch?

  init(fonts: FontSet) {
    self.fonts = fonts
  }

  private struct Key: Hashable {
    var text: String
    var style: TextStyle
  }

  /// The picture of a text; `style` has its size in pixels.
  func mask(_ text: String, _ style: TextStyle) throws(ChartError) -> TextMask {
    let key = Key(text: text, style: style)
    if let mask = masks[key] { return mask }
    let mask = try draw(text, style)
    masks[key] = mask
    return mask
  }

  /// Draws white on black, so that a pixel's blue is its coverage.
  private func draw(_ text: String, _ style: TextStyle) throws(ChartError) -> TextMask {
    let font = fonts.file(for: style)
    let margin = Int(style.size) + 4
    let needed = (
      width: Int(Double(text.unicodeScalars.count) * style.size * 1.6) + 2 * margin,
      height: 3 * margin
    )
    let scratch = try scratch(width: needed.width, height: needed.height)
    let baseline = 2 * margin
    var corners = [Int32](repeating: 0, count: 8)
    var extra = gdFTStringExtra()
    // At 72 dots per inch a point of type is a pixel.
    extra.flags = gdFTEX_RESOLUTION
    extra.hdpi = 72
    extra.vdpi = 72
    // A static message of libgd, nil where all went well.
    let message = gdImageStringFTEx(
      scratch.image, &corners, 0xffffff, font.path, style.size, 0, Int32(margin), Int32(baseline),
      font.drawable(text), &extra)
    if let message {
      throw .drawingFailed(operation: "draw the text “\(text)”: \(String(cString: message))")
    }
    let start = Int(corners[0])
    let end = max(start, Int(corners[2]))
    return scratch.takeMask(
      columns: max(0, start - 2)..<min(scratch.width, end + 3),
      rows: 0..<min(scratch.height, needed.height), inkStart: start, inkEnd: end,
      baseline: baseline)
  }

  private func scratch(width: Int, height: Int) throws(ChartError) -> Scratch {
    if let scratch, scratch.width >= width, scratch.height >= height { return scratch }
    let larger = try Scratch(
      width: max(width, scratch?.width ?? 512), height: max(height, scratch?.height ?? 96))
    scratch = larger
    return larger
  }

  /// A black image that texts are drawn on and taken from.
  private final class Scratch {
    let image: gdImagePtr
    let width: Int
    let height: Int

    init(width: Int, height: Int) throws(ChartError) {
      guard let image = gdImageCreateTrueColor(Int32(width), Int32(height)) else {
        throw .drawingFailed(operation: "create an image of \(width)×\(height) pixels for a text")
      }
      self.image = image
      self.width = width
      self.height = height
    }

    deinit { gdImageDestroy(image) }

    /// The coverage of the text that was drawn, which leaves the image black again.
    func takeMask(
      columns: Range<Int>, rows: Range<Int>, inkStart: Int, inkEnd: Int, baseline: Int
    ) -> TextMask {
      var coverage: [UInt8] = []
      coverage.reserveCapacity(columns.count * rows.count)
      for y in rows {
        guard let row = image.pointee.tpixels[y] else { continue }
        for x in columns {
          coverage.append(UInt8(truncatingIfNeeded: row[x] & 0xff))
          row[x] = 0
        }
      }
      return TextMask(
        width: columns.count, coverage: coverage, inkWidth: inkEnd - inkStart,
        left: columns.lowerBound - inkStart, top: -baseline)
    }
  }
}

/// The picture of a text: how much of each pixel its letters cover.
struct TextMask {
  let width: Int
  /// Row by row, in 0...255.
  let coverage: [UInt8]
  /// From the first to the last inked pixel.
  let inkWidth: Int
  /// The place of the first pixel relative to where the ink begins, and to the baseline.
  let left: Int
  let top: Int

  var height: Int { width == 0 ? 0 : coverage.count / width }
}

extension TextMeasure {
  /// The widths of what `renderer` draws with two pixels per point.
  static func by(_ renderer: TextRenderer) -> TextMeasure {
    TextMeasure { text, style in
      var pixels = style
      pixels.size *= Canvas.scale
      // A text that cannot be drawn says so when the canvas draws it.
      guard let mask = try? renderer.mask(text, pixels) else {
        return TextMeasure.byCount.width(text, style)
      }
      return Double(mask.inkWidth) / Canvas.scale
    }
  }
}
