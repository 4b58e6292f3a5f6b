extension Chart {
  /// The page for which a chart is laid out.
  public enum Page: Sendable {
    /// A column of text on a large screen or on paper.
    case wide
    /// A phone that is held upright.
    case phone

    /// The widest that a chart becomes unless a size is asked for, in points.
    public var width: Double {
      switch self {
      case .wide: 720
      case .phone: 336
      }
    }
  }

  /// The margin around a picture, in points.
  static let margin: Double = 8
}

extension Chart.Page {
  /// What the margins leave of the width, in points.
  var room: Double { width - 2 * Chart.margin }
}
