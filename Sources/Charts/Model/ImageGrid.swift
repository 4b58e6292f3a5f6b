/// Small images in rows, each with up to two lines of text: digits, filters, feature maps,
/// mistakes with truth and guess.
public struct ImageGrid: Codable, Equatable, Sendable, Figure {
  /// In the order of reading.
  public var tiles: [Tile]
  /// How many stand in a row; nil where the page's width decides.
  public var columns: Int?
  /// The side of a tile in points; nil where the number of tiles decides.
  public var tileSize: Double?

  /// Images with their words.
  public init(_ tiles: [Tile], columns: Int? = nil, tileSize: Double? = nil) {
    self.tiles = tiles
    self.columns = columns
    self.tileSize = tileSize
  }

  /// Images without words.
  public init(_ bitmaps: [Bitmap], columns: Int? = nil, tileSize: Double? = nil) {
    self.init(bitmaps.map { Tile($0) }, columns: columns, tileSize: tileSize)
  }

  /// The grid as a chart's content.
  public var content: Chart.Content { .images(self) }

  /// An image with its texts.
  public struct Tile: Codable, Equatable, Sendable {
    /// What it shows.
    public var image: Image
    /// A few words below it.
    public var caption: String?
    /// Truth and guess below it, instead of a caption; a wrong guess has a frame.
    public var judgment: Judgment?

    /// An image as it is.
    public init(_ bitmap: Bitmap, _ caption: String? = nil) {
      self.image = .bitmap(bitmap)
      self.caption = caption
    }

    /// A matrix as colors: two hues that meet at 0 where the values have both signs. Each tile
    /// has its own range.
    public init(values: [[some Plottable]], _ caption: String? = nil) {
      self.image = .values(values.map { $0.map(\.plotted) })
      self.caption = caption
    }

    /// An image with what it shows and what was guessed.
    public init(_ bitmap: Bitmap, truth: String, guess: String) {
      self.image = .bitmap(bitmap)
      self.judgment = Judgment(truth: truth, guess: guess)
    }
  }

  /// What a tile shows.
  public enum Image: Codable, Equatable, Sendable {
    case bitmap(Bitmap)
    /// Rows from top to bottom.
    case values([[Double]])
  }

  /// What an image is and what a network took it for.
  public struct Judgment: Codable, Equatable, Sendable {
    /// The class that it is.
    public var truth: String
    /// The class that it was taken for.
    public var guess: String

    /// Whether truth and guess agree.
    public var isRight: Bool { truth == guess }
  }
}
