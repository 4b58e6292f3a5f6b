/// The convolution of a batch, forward and both ways backward, as sums of shifted images; see
/// `ShiftLayout` for the idea.
///
/// Legend: N batch, G groups, C channels of a group's input, F filters of a group, K = KH × KW places of
/// the kernel. input is [N, G × C, H, W], weight [G × F, C, KH, KW], bias [G × F], output
/// [N, G × F, OH, OW].
///
/// The batch is cut into pieces, so that each thread works on whole images, which stay in its cache
/// from being laid out to being multiplied.
struct Convolution {
  let batch: Int
  let groups: Int
  let filters: Int
  let channels: Int
  let geometry: ConvolutionGeometry

  init(input: [Int], weight: [Int], geometry: ConvolutionGeometry, groups: Int) {
    batch = input[0]
    self.groups = groups
    filters = weight[0] / groups
    channels = weight[1]
    self.geometry = geometry
  }

  /// Floats of one group's part of an image, of its output and of its weight.
  var imageSize: Int { channels * geometry.inputSize.height * geometry.inputSize.width }
  var outputSize: Int { filters * geometry.outputSize.height * geometry.outputSize.width }
  var weightSize: Int { filters * channels * kernelPlaces }
  var kernelPlaces: Int { geometry.kernelSize.height * geometry.kernelSize.width }

  /// Images that are laid out and multiplied together: one if it fills the vector registers by
  /// itself, more of smaller ones.
  var imagesTogether: Int {
    let one = ShiftLayout(geometry, channels: channels, images: 1)
    let length = one.outputLength(images: 1)
    return length >= 96 ? 1 : max(1, min(batch, 256 / (one.rows * one.pitch)))
  }

  /// How many images make a piece: about a million multiplications, in whole groups of
  /// `imagesTogether`, and such that the pieces can be shared evenly.
  func imagesPerPiece(_ together: Int) -> Int {
    let perImage = max(1, groups * filters * channels * kernelPlaces * outputPlaces)
    let images = evenPiece(of: batch, about: max(1, (1 << 20) / perImage))
    return max(1, images / together) * together
  }

  private var outputPlaces: Int { geometry.outputSize.height * geometry.outputSize.width }

  /// Calls `body` for images that are to be laid out together, with room for `floats` floats.
  func forEachGroupOfImages(
    together: Int, floats: Int, _ body: (Range<Int>, UnsafeMutablePointer<Float>) -> Void
  ) {
    forEachPiece(of: batch, piece: imagesPerPiece(together)) { piece in
      withScratch(floats) { room in
        for start in stride(from: piece.lowerBound, to: piece.upperBound, by: together) {
          body(start..<min(start + together, piece.upperBound), room)
        }
      }
    }
  }
}
