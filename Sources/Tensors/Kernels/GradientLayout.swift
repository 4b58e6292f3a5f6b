/// The gradient of a convolution's output, laid out at the pitch of its input so that it can be shifted
/// against it.
///
/// Legend: F filters. A plane holds one filter's gradient of the images of a group: in front at least
/// as many zeros as the largest shift, then each output row where `ShiftLayout` computed it, zeros between.
struct GradientLayout {
  /// Zeros in front of a plane's first row.
  let margin: Int
  let planeSize: Int
  private let filters: Int
  private let layout: ShiftLayout

  init(_ layout: ShiftLayout, filters: Int) {
    self.layout = layout
    self.filters = filters
    // Whole vectors, so that those of the first image's gradient do not cross cache lines.
    margin = ceiling(layout.largestShift, 16) * 16
    let size = margin + layout.planeSize + layout.pitch + ShiftLayout.slack
    planeSize = ShiftLayout.apart(size)
  }

  /// Floats of all planes of a group of images.
  var size: Int { filters * planeSize }

  /// Lays out the gradients of some images, `apart` floats from one image to the next.
  func layOut(
    _ gradient: UnsafePointer<Float>, count: Int, apart: Int,
    into planes: UnsafeMutablePointer<Float>
  ) {
    let (height, width) = (layout.output.height, layout.output.width)
    for f in 0..<filters {
      let plane = planes + f * planeSize
      fillZeros(plane, count: planeSize)
      layout.forEachOutputRow(images: count) { image, row, place in
        copyRun(
          from: gradient + image * apart + (f * height + row) * width,
          to: plane + margin + place, count: width)
      }
    }
  }
}
