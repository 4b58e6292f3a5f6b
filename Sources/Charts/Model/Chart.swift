/// A picture of numbers as plain data: it travels as JSON and is drawn when a page is made.
///
/// ```swift
/// Chart("Multiplications") {
///   Bar("5×5 directly", 120_422_400)
///   Bar("through 1×1", 12_443_648)
/// }
/// .yAxis("multiplications", scale: .log)
/// ```
public struct Chart: Codable, Equatable, Sendable {
  /// Above the picture, in up to two lines.
  public var title: String?
  /// What the author says is to be seen, instead of the sentence found in the numbers.
  public var finding: String?
  /// The size in points, or nil for the kind's own.
  public var size: Size?
  /// What is drawn.
  public var content: Content

  /// A chart whose content is already at hand.
  public init(_ title: String? = nil, content: Content) {
    self.title = title
    self.content = content
  }

  /// A chart from the marks or the picture that the closure lists.
  public init(_ title: String? = nil, @ChartBuilder content: () -> Content) {
    self.init(title, content: content())
  }

  /// What is drawn, one case per kind of chart.
  public enum Content: Codable, Equatable, Sendable {
    /// Bars, lines, points, bands and rules between two axes.
    case plot(Plot)
    /// Number grids, heat maps and images side by side.
    case panels([Panel])
    /// A convolution step by step.
    case convolution(ConvolutionSteps)
    /// Small images in rows.
    case images(ImageGrid)
    /// How often each class was taken for each class.
    case confusion(ConfusionMatrix)
    /// A network as a chain of layers.
    case chain(NetworkChain)
    /// A block of a network with its branches.
    case block(NetworkBlock)
    /// How a convolution makes M channels of N.
    case channels(ChannelStacks)
    /// Other charts, one after another.
    case steps(Steps)
  }

  /// A size in points.
  public struct Size: Codable, Equatable, Sendable {
    /// From left to right.
    public var width: Double
    /// From top to bottom.
    public var height: Double

    /// A size of two sides in points.
    public init(width: Double, height: Double) {
      self.width = width
      self.height = height
    }
  }
}
