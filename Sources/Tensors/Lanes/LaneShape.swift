/// How a batch of images lies in memory when sixteen images stand side by side in the lanes of the
/// vector registers.
///
/// Legend: B bundles of sixteen images, C channels, H × W pixels: [B, C, H, W, 16]. So one vector
/// holds the same pixel of sixteen images, and whatever is computed of images is computed of sixteen
/// at once, whatever their size: no row has to fill a vector, no window has to be copied.
///
/// The last bundle may be filled with images that do not exist. Their values are arbitrary but
/// finite, and their gradients are 0, so that sums over the batch need not leave them out.
struct LaneShape: Equatable {
  /// Images of a bundle.
  static let lanes = 16

  let images: Int
  let channels: Int
  let height: Int
  let width: Int

  /// The shape of a tensor `[batch, channels, height, width]`.
  init(_ shape: [Int]) {
    images = shape[0]
    channels = shape[1]
    height = shape[2]
    width = shape[3]
  }

  /// B, the batch in bundles.
  var bundles: Int { ceiling(images, Self.lanes) }
  /// Floats of one row, of one channel, of one bundle, and of all.
  var row: Int { width * Self.lanes }
  var plane: Int { height * row }
  var bundle: Int { channels * plane }
  var count: Int { bundles * bundle }
  /// Planes of all bundles.
  var planes: Int { bundles * channels }
}
