/// Krizhevsky's color pictures of ten classes: records of a label and 3×32×32 pixels.
public enum CIFAR10 {
  public static let classNames = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]
  private static let recordSize = 1 + 3 * 32 * 32

  /// Reads files of the binary version, such as `data_batch_1.bin`, one after another.
  public static func load(files: [String]) throws(DatasetError) -> ImageArray {
    var pixels: [UInt8] = []
    var labels: [Int] = []
    for path in files {
      let bytes = try DataFileReader.bytes(of: path)
      guard !bytes.isEmpty, bytes.count % recordSize == 0 else {
        throw DatasetError(
          path: path,
          reason: "\(bytes.count) bytes are no whole number of records of \(recordSize) bytes",
          advice: "fetch it again")
      }
      for start in stride(from: 0, to: bytes.count, by: recordSize) {
        guard bytes[start] < 10 else {
          throw DatasetError(
            path: path,
            reason: "record \(start / recordSize) has the label \(bytes[start]), not 0 to 9")
        }
        labels.append(Int(bytes[start]))
        pixels.append(contentsOf: bytes[start + 1..<start + recordSize])
      }
    }
    return try ImageArray(
      name: "CIFAR-10", classNames: classNames, channels: 3, height: 32, width: 32,
      pixels: pixels, labels: labels)
  }
}
