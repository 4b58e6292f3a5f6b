/// Images and labels in two pairs of IDX files with MNIST's names.
struct IDXCollection: Sendable {
  let kind: DataCollection
  let classNames: [String]

  /// Reads the two files of a part, compressed or not.
  func load(_ split: Split, in directory: String) throws(DatasetError) -> ImageArray {
    let imagesPath = try require(split.idxImages, in: directory)
    let labelsPath = try require(split.idxLabels, in: directory)
    let images = try IDXFile(path: imagesPath, rank: 3)
    let labels = try IDXFile(path: labelsPath, rank: 1)
    guard images.sizes[0] == labels.sizes[0] else {
      throw DatasetError(
        path: labelsPath,
        reason: "it has \(labels.sizes[0]) labels, and \(imagesPath) has \(images.sizes[0]) images",
        advice: "take both files from one source")
    }
    if let index = labels.bytes.firstIndex(where: { $0 >= classNames.count }) {
      throw DatasetError(
        path: labelsPath,
        reason: "label \(index) is \(labels.bytes[index]), not 0 to \(classNames.count - 1)",
        advice: fetchAdvice)
    }
    return try ImageArray(
      name: "\(kind.title), \(split.title)", classNames: classNames, channels: 1,
      height: images.sizes[1], width: images.sizes[2], pixels: images.bytes,
      labels: labels.bytes.map(Int.init))
  }

  /// Reads a part where both parts are complete: training on one data set and testing on another
  /// would say nothing.
  func loadIfPresent(_ split: Split, from folder: DataFolder) throws(DatasetError) -> ImageArray? {
    try folder.check()
    let directory = folder.path(of: kind)
    return Self.isComplete(in: directory) ? try load(split, in: directory) : nil
  }

  /// True where both files of both parts are in the folder. Each is looked for, also after one is
  /// missing, so that whoever observes learns of all that could appear.
  static func isComplete(in directory: String) -> Bool {
    let found = Split.allCases.flatMap { [$0.idxImages, $0.idxLabels] }.map {
      find($0, in: directory) != nil
    }
    return found.allSatisfy { $0 }
  }

  /// The path of a file, compressed or not; nil where there is neither.
  static func find(_ name: String, in directory: String) -> String? {
    ["\(directory)/\(name).gz", "\(directory)/\(name)"].first(where: DataFileReader.exists)
  }

  private func require(_ name: String, in directory: String) throws(DatasetError) -> String {
    guard let path = Self.find(name, in: directory) else {
      throw DatasetError(
        path: "\(directory)/\(name).gz", reason: "no such file", advice: fetchAdvice)
    }
    return path
  }

  private var fetchAdvice: String { "fetch it by lessons data fetch \(kind.rawValue)" }
}

extension Split {
  private var idxPrefix: String { self == .train ? "train" : "t10k" }
  var idxImages: String { "\(idxPrefix)-images-idx3-ubyte" }
  var idxLabels: String { "\(idxPrefix)-labels-idx1-ubyte" }
}
