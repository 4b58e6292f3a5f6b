import CGD

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
  /// The most steps that a GIF shows.
  static let mostFrames = 64

  /// Whether `gif(theme:)` has something to show.
  public var isAnimated: Bool {
    if case .convolution(let steps) = content { steps.count > 1 } else { false }
  }

  /// The chart step by step, or nil where it does not move; `png` is the still that is shown
  /// first, and instead where the reader wants no motion. Throws as `png` does.
  public func gif(theme: Theme, secondsPerStep: Double = 1.2) throws(ChartError) -> GIFImage? {
    guard case .convolution(let steps) = content, isAnimated else { return nil }
    let texts = TextRenderer(fonts: try FontSet.installed.get())
    var frames: [Drawing] = []
    for step in 0..<min(steps.count, Self.mostFrames) {
      var still = self
      var shown = steps
      shown.view = .step(step)
      still.content = .convolution(shown)
      frames.append(try still.drawing(theme: theme, measure: .by(texts)))
    }
    // The largest frame's size for all: the lines of products differ in width.
    let width = frames.map(\.width).max() ?? 0
    let height = frames.map(\.height).max() ?? 0
    var canvases: [Canvas] = []
    for var frame in frames {
      (frame.width, frame.height) = (width, height)
      canvases.append(try Canvas(frame, texts: texts))
    }
    let bytes = try GIFWriter.bytes(of: canvases, secondsPerFrame: secondsPerStep)
    return GIFImage(bytes: bytes, widthInPoints: width, heightInPoints: height)
  }
}
