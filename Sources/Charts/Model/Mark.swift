/// One of the marks that a plot shows.
public enum Mark: Codable, Equatable, Sendable {
  case bar(Bar)
  case line(Line)
  case points(Points)
  case band(Band)
  case rule(Rule)
}

/// Something that can be listed in a plot.
public protocol PlotMark {
  /// The mark as a case of the closed set.
  var mark: Mark { get }
}
