/// An image with a name, and frames drawn over it.
public struct Picture: Codable, Equatable, Sendable {
  /// Above the image.
  public var name: String?
  /// The image.
  public var bitmap: Bitmap
  /// What is framed in it.
  public var frames: [Frame]
  /// The side of a pixel in points; nil where the size of the image decides.
  public var pixelSize: Double?

  /// An image without frames.
  public init(_ bitmap: Bitmap, _ name: String? = nil, pixelSize: Double? = nil) {
    self.bitmap = bitmap
    self.name = name
    self.frames = []
    self.pixelSize = pixelSize
  }

  /// A frame around some pixels, such as a receptive field, with what it is.
  public struct Frame: Codable, Equatable, Sendable {
    /// Counted from 0.
    public var rows: Range<Int>
    /// Counted from 0.
    public var columns: Range<Int>
    /// What it is, below the image.
    public var label: String

    /// A frame with what it is.
    public init(rows: Range<Int>, columns: Range<Int>, label: String) {
      self.rows = rows
      self.columns = columns
      self.label = label
    }
  }

  /// The same picture with a frame around some pixels, named below the image.
  public func framing(rows: Range<Int>, columns: Range<Int>, _ label: String) -> Picture {
    var picture = self
    picture.frames.append(Frame(rows: rows, columns: columns, label: label))
    return picture
  }
}
