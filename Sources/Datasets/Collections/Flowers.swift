/// Photos of flowers in five folders: daisy, dandelion, rose, sunflower, tulip.
///
/// The folders may have the singular names or the plurals of TensorFlow's collection.
public enum Flowers {
  static let classPrefixes = ["daisy", "dandelion", "rose", "sunflower", "tulip"]

  /// The photos in the data folder; nil where there are none.
  ///
  /// Throws where the folder is there and is not one of photos by class.
  public static func loadIfPresent(
    from folder: DataFolder = .standard
  ) throws(DatasetError) -> ImageFolder? {
    try folder.check()
    let path = folder.path(of: .flowers)
    return DataFileReader.exists(path) ? try ImageFolder(path) : nil
  }
}
