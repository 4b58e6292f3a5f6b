extension Convolution {
  /// In the forward pass weight[f, c, k] carried the input, shifted to k, into output f. So now it
  /// carries the gradient of output f, shifted back from k, into that of input c: another sum of
  /// shifted rows, with the gradient laid out at the pitch of the input.
  func inputGradient(
    _ gradient: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    guard !isPointwise else {
      return pointwiseInputGradient(gradient, weight, into: inputGradient)
    }
    guard !shrinksMuch else {
      return foldedInputGradient(gradient, weight, into: inputGradient)
    }
    let together = imagesTogether
    let layout = ShiftLayout(geometry, channels: channels, images: together)
    let spread = GradientLayout(layout, filters: filters)
    let phases = layout.phases.indices.map {
      Phase($0, layout, spread, convolution: self, weight)
    }
    let floats = spread.size + 4 * layout.planeSize
    forEachGroupOfImages(together: together, floats: floats) { images, room in
      let sums = room + spread.size
      for g in 0..<groups {
        let first = images.lowerBound * groups + g
        spread.layOut(
          gradient + first * outputSize, count: images.count, apart: groups * outputSize,
          into: room)
        let target = inputGradient + first * imageSize
        if !layout.meetsEveryPixel {
          layout.clear(target, count: images.count, apart: groups * imageSize)
        }
        for phase in phases {
          phase.addUp(
            room, group: g, images: images.count, apart: groups * imageSize, sums: sums,
            into: target)
        }
      }
    }
  }

  /// What the planes of one phase receive: the terms of those places of the kernel that read it.
  private struct Phase {
    let index: Int
    let layout: ShiftLayout
    let channels: Int
    let tiles: Int
    let terms: Int
    let offsets: [Int]
    /// [G, C / 4, T, 4] with terms T = (f, k).
    let weights: Storage

    init(
      _ index: Int, _ layout: ShiftLayout, _ spread: GradientLayout, convolution: Convolution,
      _ weight: UnsafePointer<Float>
    ) {
      self.index = index
      self.layout = layout
      channels = convolution.channels
      tiles = ceiling(channels, 4)
      let places = layout.places.indices.filter { layout.places[$0].phase == index }
      terms = convolution.filters * places.count
      offsets = (0..<convolution.filters).flatMap { f in
        places.map { f * spread.planeSize + spread.margin - layout.places[$0].shift }
      }
      weights = Storage(count: convolution.groups * tiles * terms * 4)
      let (channels, all) = (channels, convolution.kernelPlaces)
      for g in 0..<convolution.groups {
        interleave(
          rows: channels, columns: terms, matrices: 1,
          of: weight + g * convolution.weightSize, into: weights.pointer + g * tiles * terms * 4
        ) { c, term in
          (term / places.count * channels + c) * all + places[term % places.count]
        }
      }
    }

    func addUp(
      _ gradient: UnsafePointer<Float>, group: Int, images: Int, apart: Int,
      sums: UnsafeMutablePointer<Float>, into pixels: UnsafeMutablePointer<Float>
    ) {
      for tile in 0..<tiles {
        shiftedSums(
          of: gradient, shifts: offsets,
          weights: weights.pointer + (group * tiles + tile) * terms * 4, terms: terms,
          start: .zero, count: images * layout.rows * layout.pitch, into: sums,
          rowStride: layout.planeSize)
        for row in 0..<min(4, channels - tile * 4) {
          layout.takeBack(
            sums + row * layout.planeSize, channel: tile * 4 + row, phase: layout.phases[index],
            count: images, apart: apart, into: pixels)
        }
      }
    }
  }
}
