/// The handwritten digits of LeCun, Cortes and Burges: 60,000 training and 10,000 test images of
/// 28×28 gray pixels.
public enum MNIST {
  /// Mean and standard deviation of the training pixels in 0...1, by which the course normalizes.
  public static let mean: Float = 0.1307
  public static let standardDeviation: Float = 0.3081

  public static let classNames = (0..<10).map(String.init)

  /// Reads the two files of a part, compressed or not, from a folder.
  public static func load(directory: String, split: Split) throws(DatasetError) -> ImageArray {
    try IDXImages.load(
      directory: directory, split: split, name: "MNIST", classNames: classNames)
  }
}

/// Zalando's pictures of clothes, made in MNIST's format: 60,000 training and 10,000 test images.
public enum FashionMNIST {
  public static let classNames = [
    "T-shirt/top", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag",
    "ankle boot",
  ]

  /// Reads the two files of a part, compressed or not, from a folder.
  public static func load(directory: String, split: Split) throws(DatasetError) -> ImageArray {
    try IDXImages.load(
      directory: directory, split: split, name: "Fashion-MNIST", classNames: classNames)
  }
}

/// Images and labels in a pair of IDX files with MNIST's names.
enum IDXImages {
  static func load(
    directory: String, split: Split, name: String, classNames: [String]
  ) throws(DatasetError) -> ImageArray {
    let prefix = split == .train ? "train" : "t10k"
    let imagesPath = try find("\(prefix)-images-idx3-ubyte", in: directory)
    let labelsPath = try find("\(prefix)-labels-idx1-ubyte", in: directory)
    let images = try IDXFile(path: imagesPath, rank: 3)
    let labels = try IDXFile(path: labelsPath, rank: 1)
    guard images.sizes[0] == labels.sizes[0] else {
      throw DatasetError(
        path: labelsPath,
        reason: "it has \(labels.sizes[0]) labels, and \(imagesPath) has \(images.sizes[0]) images",
        advice: "take both files from one source")
    }
    return try ImageArray(
      name: "\(name), \(split == .train ? "training" : "test") images", classNames: classNames,
      channels: 1, height: images.sizes[1], width: images.sizes[2], pixels: images.bytes,
      labels: labels.bytes.map(Int.init))
  }

  /// True where both files of both parts are in the folder.
  static func areComplete(in directory: String) -> Bool {
    ["train", "t10k"].allSatisfy { prefix in
      (try? find("\(prefix)-images-idx3-ubyte", in: directory)) != nil
        && (try? find("\(prefix)-labels-idx1-ubyte", in: directory)) != nil
    }
  }

  private static func find(_ name: String, in directory: String) throws(DatasetError) -> String {
    for path in ["\(directory)/\(name).gz", "\(directory)/\(name)"]
    where DataFileReader.exists(path) {
      return path
    }
    throw DatasetError(
      path: "\(directory)/\(name).gz", reason: "no such file",
      advice: "put it there, or name another folder by LESSONS_DATA")
  }
}
