/// Where a page stands and how its readers run it.
public struct PageOptions: Equatable, Sendable {
  public enum Place: Equatable, Sendable {
    /// `NAME/index.html` among other lessons, which share the theme's files in `assets/`.
    case site
    /// `index.html` with its own `assets/`: a folder that can be moved alone.
    case alone
  }

  public var place: Place
  /// What a reader types behind `lessons run`: the lesson's name, or a path to it.
  public var argument: String
  /// The lessons before and after this one.
  public var previous: LessonLink?
  public var next: LessonLink?

  public init(
    place: Place = .site, argument: String, previous: LessonLink? = nil, next: LessonLink? = nil
  ) {
    self.place = place
    self.argument = argument
    self.previous = previous
    self.next = next
  }
}
