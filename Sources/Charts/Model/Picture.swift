/// An image with a name, and frames drawn over it.
public struct Picture: Codable, Equatable, Sendable {
  public var name: String?
  public var bitmap: Bitmap
  public var frames: [Frame]
  /// The side of a pixel in points; nil where the size of the image decides.
  public var pixelSize: Double?

  public init(_ bitmap: Bitmap, _ name: String? = nil, pixelSize: Double? = nil) {
    self.bitmap = bitmap
    self.name = name
    self.frames = []
    self.pixelSize = pixelSize
  }

  /// A frame around some pixels, such as a receptive field, with what it is.
  public struct Frame: Codable, Equatable, Sendable {
    public var rows: Range<Int>
    public var columns: Range<Int>
    public var label: String

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
