/// Images laid out so that a convolution becomes a sum of shifted rows of numbers.
///
/// Put the rows of a padded image one behind the other. Then the pixel that the kernel's weight at
/// (kh, kw) meets, seen from one output place, always lies the same number of floats further, here
/// called its shift; so the output is the sum over all weights of weight × the whole image, shifted.
/// Rows are longer than the output's, so the places at their ends are computed for nothing; in return
/// no window is ever copied, and all numbers are read in runs that fill vector registers.
///
/// Legend: C channels, B images, S stride, P padding. A plane holds one channel of B images: for each
/// image `rows` rows of `pitch` floats. With stride 1 a row is P zeros and the pixels; the zeros on
/// its right are those of the next row, and those below an image those of the next image. With a larger
/// stride there are S × S planes per channel, one for each phase: what is S pixels apart in the image
/// stands side by side in its plane, so that here, too, the next output place is the next float.
struct ShiftLayout {
  let geometry: ConvolutionGeometry
  let channels: Int
  /// B, the most images of a group that is laid out at once.
  let images: Int
  /// Floats from one row of a plane to the next.
  let pitch: Int
  /// Rows of a plane from one image to the next.
  let rows: Int
  /// Floats from one plane to the next.
  let planeSize: Int
  /// The phases that the kernel's weights meet.
  let phases: [IntPair]
  /// The places of the kernel, row by row.
  let places: [KernelPlace]
  let output: IntPair

  /// A place of the kernel: which phase it reads, and how far shifted.
  struct KernelPlace {
    let phase: Int
    let shift: Int
  }

  /// Room that vector instructions may read behind the last element.
  static let slack = 64

  init(_ geometry: ConvolutionGeometry, channels: Int, images: Int) {
    self.geometry = geometry
    self.channels = channels
    self.images = images
    let (size, stride, padding) = (geometry.inputSize, geometry.stride, geometry.padding)
    let isShared = stride == 1
    let pitch =
      isShared ? size.width + padding.width : ceiling(size.width + 2 * padding.width, stride.width)
    rows =
      isShared
      ? size.height + padding.height : ceiling(size.height + 2 * padding.height, stride.height)
    planeSize = Self.apart(
      (images * rows + padding.height) * pitch + padding.width + Self.slack)
    self.pitch = pitch
    output = geometry.outputSize

    var phases: [IntPair] = []
    var places: [KernelPlace] = []
    for kh in 0..<geometry.kernelSize.height {
      for kw in 0..<geometry.kernelSize.width {
        let (h, w) = (kh * geometry.dilation.height, kw * geometry.dilation.width)
        let phase = IntPair(height: h % stride.height, width: w % stride.width)
        let index = phases.firstIndex(of: phase) ?? phases.count
        if index == phases.count { phases.append(phase) }
        let shift = h / stride.height * pitch + w / stride.width
        places.append(KernelPlace(phase: index, shift: shift))
      }
    }
    self.phases = phases
    self.places = places
  }

  /// A distance between planes of `size` floats: whole vectors, and an odd number of cache lines, so
  /// that the same place in many planes does not always fall into the same few lines of the cache.
  static func apart(_ size: Int) -> Int {
    let lines = ceiling(size, 16)
    return (lines | 1) * 16
  }

  /// Floats of all planes of a group of images.
  var size: Int { channels * phases.count * planeSize }

  /// The largest shift of all places.
  var largestShift: Int { places.reduce(0) { max($0, $1.shift) } }

  /// How far the first and the last output place of `count` images are apart, plus one.
  func outputLength(images count: Int) -> Int {
    ((count - 1) * rows + output.height - 1) * pitch + output.width
  }

  /// Where each weight of a filter, [C, KH, KW], finds the pixels of the first output place.
  var weightOffsets: [Int] {
    (0..<channels).flatMap { c in
      places.map { (c * phases.count + $0.phase) * planeSize + $0.shift }
    }
  }
}

/// The quotient, rounded up.
func ceiling(_ dividend: Int, _ divisor: Int) -> Int { (dividend + divisor - 1) / divisor }
