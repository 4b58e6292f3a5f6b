/// Pictures with labels, addressed by index.
public protocol Dataset: Sendable {
  /// What a page says about where its numbers come from, such as `MNIST, training images`.
  var name: String { get }
  var count: Int { get }
  /// The classes' names in the order of the labels.
  var classNames: [String] { get }

  /// The class of a picture, from 0 up to and without `classNames.count`.
  func label(at index: Int) -> Int

  /// The picture; throws where its file cannot be read.
  func image(at index: Int) throws(DatasetError) -> PixelImage

  /// The same text for pictures that are equal in size and every pixel, and another for all others;
  /// throws where the picture's file cannot be read.
  func digest(at index: Int) throws(DatasetError) -> String
}
