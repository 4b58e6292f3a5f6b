@testable import Datasets

/// Two training images and one test image of 2×2 pixels in MNIST's four files.
enum TinyMNIST {
  static let files: [String: [UInt8]] = [
    "train-images-idx3-ubyte": idx([2, 2, 2], Array(1...8)),
    "train-labels-idx1-ubyte": idx([2], [7, 3]),
    "t10k-images-idx3-ubyte": idx([1, 2, 2], [9, 10, 11, 12]),
    "t10k-labels-idx1-ubyte": idx([1], [0]),
  ]

  static func write(to folder: TemporaryFolder, below name: String) throws {
    for (file, bytes) in files { try folder.write(gzipped(bytes), to: "\(name)/\(file).gz") }
  }
}
