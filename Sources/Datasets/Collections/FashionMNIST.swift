/// Zalando's pictures of clothes, made in MNIST's format: 60,000 training and 10,000 test images.
public enum FashionMNIST {
  public static let classNames = [
    "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag",
    "ankle boot",
  ]

  static let collection = IDXCollection(kind: .fashionMNIST, classNames: classNames)

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
