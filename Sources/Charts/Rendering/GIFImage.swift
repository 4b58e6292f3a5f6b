/// A chart that moves, as the bytes of a GIF file at double resolution.
public struct GIFImage: Equatable, Sendable {
  /// The whole file.
  public var bytes: [UInt8]
  /// The size to show it in: half of its width and height in pixels.
  public var widthInPoints: Double
  /// The height that goes with `widthInPoints`.
  public var heightInPoints: Double
}

extension Chart {
  /// The chart step by step, or nil where it does not move. Throws as `png` does.
  public func gif(theme: Theme, secondsPerStep: Double = 1.2) throws(ChartError) -> GIFImage? {
    guard isAnimated else { return nil }
    let canvases = try frames(theme: theme, page: .wide)
    let bytes = try GIFWriter.bytes(of: canvases, secondsPerFrame: secondsPerStep)
    return GIFImage(
      bytes: bytes, widthInPoints: Double(canvases[0].width) / Canvas.scale,
      heightInPoints: Double(canvases[0].height) / Canvas.scale)
  }

  /// The single steps as pictures of one size, laid out for a page, in the order of `steps`; none of
  /// a chart that does not move. Throws as `png` does.
  public func stills(theme: Theme, page: Page = .wide) throws(ChartError) -> [PNGImage] {
    var images: [PNGImage] = []
    for canvas in try frames(theme: theme, page: page) {
      images.append(
        PNGImage(
          bytes: try canvas.png(), widthInPoints: Double(canvas.width) / Canvas.scale,
          heightInPoints: Double(canvas.height) / Canvas.scale))
    }
    return images
  }

  private func frames(theme: Theme, page: Page) throws(ChartError) -> [Canvas] {
    let texts = TextRenderer(fonts: try FontSet.installed.get())
    var drawings: [Drawing] = []
    for step in steps {
      drawings.append(try step.drawing(theme: theme, texts: texts, page: page))
    }
    // The largest step's size for all: the lines of products differ in width.
    let width = drawings.map(\.width).max() ?? 0
    let height = drawings.map(\.height).max() ?? 0
    var canvases: [Canvas] = []
    for var drawing in drawings {
      (drawing.width, drawing.height) = (width, height)
      canvases.append(try Canvas(drawing, texts: texts))
    }
    return canvases
  }
}
