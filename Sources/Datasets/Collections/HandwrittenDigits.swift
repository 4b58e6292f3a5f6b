/// The digits that the course learns from: MNIST where it is on this machine, else the built-in
/// ones, which need no file. The data set's name says which.
public enum HandwrittenDigits {
  /// Both parts come from one source: MNIST is used only where all its four files are there.
  ///
  /// Throws where MNIST's files are there and damaged, or where `LESSONS_DATA` names no folder.
  public static func load(
    _ split: Split, from folder: DataFolder = .standard
  ) throws(DatasetError) -> ImageArray {
    try MNIST.loadIfPresent(split, from: folder) ?? BuiltInDigits.load(split: split)
  }
}
