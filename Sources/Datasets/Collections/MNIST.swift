/// The handwritten digits of LeCun, Cortes and Burges: 60,000 training and 10,000 test images of
/// 28×28 gray pixels.
public enum MNIST {
  /// Mean and standard deviation of the training pixels in 0...1, by which the course normalizes.
  public static let mean: Float = 0.1307
  public static let standardDeviation: Float = 0.3081

  public static let classNames = (0..<10).map(String.init)

  static let collection = IDXCollection(kind: .mnist, classNames: classNames)

  /// Reads the two files of a part, compressed or not, from a folder.
  public static func load(directory: String, split: Split) throws(DatasetError) -> ImageArray {
    try collection.load(split, in: directory)
  }

  /// Reads a part from the data folder; nil where the four files are not all there.
  public static func loadIfPresent(
    _ split: Split, from folder: DataFolder = .standard
  ) throws(DatasetError) -> ImageArray? {
    try collection.loadIfPresent(split, from: folder)
  }
}
