/// A picture that fills a chart alone.
public protocol Figure {
  /// The picture as a case of the closed set.
  var content: Chart.Content { get }
}
