/// A convolution step by step: the window over the input, the products with the kernel, and
/// where their sum goes. It stands still or moves, as its view says.
public struct ConvolutionSteps: Codable, Equatable, Sendable, Figure {
  /// All three as rows from top to bottom.
  public var input: [[Double]]
  /// `[rows][columns]`.
  public var kernel: [[Double]]
  /// `[rows][columns]`.
  public var output: [[Double]]
  /// How far the window moves.
  public var stride: Int
  /// How many rows and columns of zeros surround the input.
  public var padding: Int
  /// What of it is to be seen.
  public var view: View

  /// `output` is what the code computed; drawing throws where the products add up to other
  /// values.
  public init(
    input: [[some Plottable]], kernel: [[some Plottable]], output: [[some Plottable]],
    stride: Int = 1, padding: Int = 0, view: View = .step(0)
  ) {
    self.input = input.map { $0.map(\.plotted) }
    self.kernel = kernel.map { $0.map(\.plotted) }
    self.output = output.map { $0.map(\.plotted) }
    self.stride = stride
    self.padding = padding
    self.view = view
  }

  /// What of a convolution is to be seen.
  public enum View: Codable, Equatable, Sendable {
    /// One step with its products, counted from 0 in the order of reading.
    case step(Int)
    /// All steps small, side by side.
    case strip
    /// One step after another; on paper and where nothing can move, the strip.
    case animation
  }

  /// The steps as a chart's content.
  public var content: Chart.Content { .convolution(self) }
}
