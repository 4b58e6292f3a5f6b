import Foundation

/// Krizhevsky's color pictures of ten classes: records of a label and 3×32×32 pixels, 50,000 for
/// training in five files and 10,000 for testing in one.
public enum CIFAR10 {
  public static let classNames = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]
  static let recordSize = 1 + 3 * 32 * 32
  static let trainingFiles = (1...5).map { "data_batch_\($0).bin" }
  static let testFile = "test_batch.bin"

  /// Reads files of the binary version, such as `data_batch_1.bin`, one after another.
  public static func load(
    files: [String], name: String = "CIFAR-10"
  ) throws(DatasetError) -> ImageArray {
    var pixels: [UInt8] = []
    var labels: [Int] = []
    for path in files {
      let bytes = try records(in: path)
      pixels.reserveCapacity(pixels.count + bytes.count)
      for start in stride(from: 0, to: bytes.count, by: recordSize) {
        labels.append(Int(bytes[start]))
        pixels.append(contentsOf: bytes[start + 1..<start + recordSize])
      }
    }
    return try ImageArray(
      name: name, classNames: classNames, channels: 3, height: 32, width: 32, pixels: pixels,
      labels: labels)
  }

  /// Reads a part from the data folder; nil where it has no file of that part.
  ///
  /// Training images come from all files named `data_batch….bin`, so a part of the collection
  /// serves, too; the name says how many there are.
  public static func loadIfPresent(
    _ split: Split, from folder: DataFolder = .standard
  ) throws(DatasetError) -> ImageArray? {
    try folder.check()
    let files = files(of: split, in: folder.path(of: .cifar10))
    guard !files.isEmpty else { return nil }
    let images = try load(files: files, name: "CIFAR-10, \(split.title)")
    let complete = split == .train ? 50_000 : 10_000
    return images.count == complete
      ? images : images.renamed("\(images.name), \(images.count) of \(complete)")
  }

  /// The paths of a part's files, sorted: the published ones where they are all there, else what
  /// is named like them.
  static func files(of split: Split, in directory: String) -> [String] {
    // The folder is reported, too: its time changes when a file appears in it.
    guard DataFileReader.exists(directory) else { return [] }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
    let published = split == .train ? trainingFiles : [testFile]
    let chosen =
      Set(published).isSubset(of: names)
      ? published
      : names.filter { split == .train && $0.hasPrefix("data_batch") && $0.hasSuffix(".bin") }
    return chosen.sorted().map { "\(directory)/\($0)" }
  }

  /// The bytes of a file, checked: whole records with labels from 0 to 9.
  static func records(in path: String) throws(DatasetError) -> [UInt8] {
    let bytes = try DataFileReader.bytes(of: path)
    guard !bytes.isEmpty, bytes.count % recordSize == 0 else {
      throw DatasetError(
        path: path,
        reason: "\(bytes.count) bytes are no whole number of records of \(recordSize) bytes",
        advice: "fetch it again by lessons data fetch cifar10")
    }
    for start in stride(from: 0, to: bytes.count, by: recordSize)
    where bytes[start] >= classNames.count {
      throw DatasetError(
        path: path,
        reason: "record \(start / recordSize) has the label \(bytes[start]), not 0 to 9",
        advice: "fetch it again by lessons data fetch cifar10")
    }
    return bytes
  }
}
