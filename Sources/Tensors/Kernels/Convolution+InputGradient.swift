extension Convolution {
  /// In the forward pass weight[f, c, k] carried the input, shifted to k, into output f. So now it
  /// carries the gradient of output f, shifted back from k, into that of input c: another sum of
  /// shifted rows, with the gradient laid out at the pitch of the input.
  func inputGradient(
    _ gradient: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    let together = imagesTogether
    let layout = ShiftLayout(geometry, channels: channels, images: together)
    let spread = GradientLayout(layout, filters: filters)
    let phases = layout.phases.indices.map {
      Phase($0, layout, spread, convolution: self, weight)
    }
    let floats = spread.size + layout.size + 4 * layout.planeSize
    forEachGroupOfImages(together: together, floats: floats) { images, room in
      let planes = room + spread.size
      let sums = planes + layout.size
      for g in 0..<groups {
        spread.layOut(
          gradient + (images.lowerBound * groups + g) * outputSize, count: images.count,
          apart: groups * outputSize, into: room)
        for phase in phases {
          phase.sum(room, group: g, images: images.count, sums: sums, into: planes)
        }
        layout.takeBack(
          planes, count: images.count, apart: groups * imageSize,
          into: inputGradient + (images.lowerBound * groups + g) * imageSize)
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

    func sum(
      _ gradient: UnsafePointer<Float>, group: Int, images: Int,
      sums: UnsafeMutablePointer<Float>, into planes: UnsafeMutablePointer<Float>
    ) {
      let length = images * layout.rows * layout.pitch
      for tile in 0..<tiles {
        shiftedSums(
          of: gradient, shifts: offsets,
          weights: weights.pointer + (group * tiles + tile) * terms * 4,
          terms: terms, start: .zero, count: length, into: sums, rowStride: layout.planeSize)
        for row in 0..<min(4, channels - tile * 4) {
          let plane = (tile * 4 + row) * layout.phases.count + index
          copyRun(
            from: sums + row * layout.planeSize, to: planes + plane * layout.planeSize,
            count: length)
        }
      }
    }
  }
}
