import Foundation

/// Photos in folders, one folder for each class: `flowers/rose/….jpg`.
///
/// Pictures are decoded when they are asked for, since all of them seldom fit into memory.
public struct ImageFolder: Dataset {
  public let name: String
  /// The folders' names, sorted.
  public let classNames: [String]
  /// The pictures' paths, sorted within their class.
  public let files: [String]
  /// The paths of files in the class folders that are no pictures by their names.
  public let others: [String]
  private let labels: [Int]
  private let digests = PictureDigests()

  private static let endings = ["jpg", "jpeg", "png"]

  /// Lists the JPEG and PNG files of all class folders below `path`.
  ///
  /// Throws where there are fewer than two classes, or a class without a picture.
  public init(_ path: String) throws(DatasetError) {
    let folders = try Self.names(in: path).filter { Self.isFolder("\(path)/\($0)") }
    guard folders.count >= 2 else {
      throw DatasetError(
        path: path,
        reason: folders.isEmpty
          ? "no folders, and each class needs one" : "only one class, “\(folders[0])”",
        advice: "put the pictures of each class into a folder with the class's name")
    }
    var files: [String] = []
    var others: [String] = []
    var labels: [Int] = []
    for (label, folder) in folders.enumerated() {
      let names = try Self.names(in: "\(path)/\(folder)")
      let pictures = names.filter(Self.isPicture)
      let rest = names.filter { !Self.isPicture($0) }
      guard !pictures.isEmpty else { throw Self.noPicture(in: "\(path)/\(folder)", but: rest) }
      files += pictures.map { "\(path)/\(folder)/\($0)" }
      others += rest.map { "\(path)/\(folder)/\($0)" }
      labels += Array(repeating: label, count: pictures.count)
    }
    name = (path as NSString).lastPathComponent
    classNames = folders
    self.files = files
    self.others = others
    self.labels = labels
  }

  public var count: Int { files.count }
  public func label(at index: Int) -> Int { labels[index] }
  public func image(at index: Int) throws(DatasetError) -> PixelImage {
    try ImageFile.read(files[index])
  }
  public func digest(at index: Int) throws(DatasetError) -> String {
    try digests.digest(ofFileAt: files[index])
  }

  private static func isPicture(_ name: String) -> Bool {
    endings.contains((name as NSString).pathExtension.lowercased())
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      && isFolder.boolValue
  }

  private static func noPicture(in folder: String, but others: [String]) -> DatasetError {
    let found = others.first.map { ", only “\($0)”" + (others.count > 1 ? " and the like" : "") }
    return DatasetError(
      path: folder, reason: "no JPEG or PNG file in it" + (found ?? ""),
      advice: "add pictures of this class, or take the folder away")
  }

  private static func names(in folder: String) throws(DatasetError) -> [String] {
    // The folder's time changes when a picture is added, renamed or removed.
    DataFileReader.report(folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      throw DatasetError(path: folder, reason: "no such folder, or it cannot be read")
    }
    return names.filter { !$0.hasPrefix(".") }.sorted()
  }
}
