/// The convolution of a batch in lanes, forward and both ways backward.
///
/// Legend: B bundles, G groups, C channels of a group's input, F filters of a group, K = KH × KW places
/// of the kernel. input is [B, G × C, H, W, 16], weight [G × F, C, KH, KW], bias [G × F], output
/// [B, G × F, OH, OW, 16].
struct LaneConvolution {
  let bundles: Int
  let groups: Int
  let filters: Int
  let channels: Int
  let geometry: ConvolutionGeometry

  init(input: [Int], weight: [Int], geometry: ConvolutionGeometry, groups: Int) {
    bundles = ceiling(input[0], LaneShape.lanes)
    self.groups = groups
    filters = weight[0] / groups
    channels = weight[1]
    self.geometry = geometry
  }

  var kernelPlaces: Int { geometry.kernelSize.height * geometry.kernelSize.width }

  /// output[f] = bias[f] + Σ over c and k of weight[f, c, k] · input[c], shifted to k.
  func forward(
    _ input: UnsafePointer<Float>, _ weight: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    into output: UnsafeMutablePointer<Float>
  ) {
    if let winograd {
      return winograd.forward(input, weight, bias: bias, into: output)
    }
    let sums = LaneSums(
      bundles: bundles, groups: groups, channels: channels, filters: filters,
      rows: forwardRows, columns: forwardColumns, targetSize: geometry.outputSize)
    addUp(sums, input, weight, bias: bias, into: output) { f, c in (f * channels + c) * kernelPlaces
    }
  }

  /// In the forward pass weight[f, c, k] carried the input, shifted to k, into output f. So now it
  /// carries the gradient of output f, shifted back from k, into that of input c.
  func inputGradient(
    _ gradient: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    if let winograd {
      return winograd.inputGradient(gradient, weight, into: inputGradient)
    }
    for rowPhase in 0..<geometry.stride.height {
      for columnPhase in 0..<geometry.stride.width {
        let sums = LaneSums(
          bundles: bundles, groups: groups, channels: filters, filters: channels,
          rows: backwardRows(phase: rowPhase), columns: backwardColumns(phase: columnPhase),
          targetSize: geometry.inputSize)
        addUp(sums, gradient, weight, bias: nil, into: inputGradient) { c, f in
          (f * channels + c) * kernelPlaces
        }
      }
    }
  }

  /// Lays out the weights as `sums` needs them, and adds up. `kernel` says where the kernel that leads
  /// from a source channel to a target channel of a group begins.
  private func addUp(
    _ sums: LaneSums, _ source: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    bias: UnsafePointer<Float>?, into target: UnsafeMutablePointer<Float>,
    _ kernel: (_ target: Int, _ source: Int) -> Int
  ) {
    let tiles = groups * sums.tiles
    withScratch(tiles * (sums.tileWeights + sums.tileRows)) { room in
      let start = room + tiles * sums.tileWeights
      forEachPiece(of: tiles, piece: max(1, 16_384 / max(1, sums.tileWeights))) { tiles in
        for tile in tiles {
          let group = tile / sums.tiles
          let first = tile % sums.tiles * sums.tileRows
          arrange(
            sums, weight + group * filters * channels * kernelPlaces, first: first,
            into: room + tile * sums.tileWeights, kernel)
          for r in 0..<sums.tileRows {
            let isUsed = first + r < sums.filters
            start[tile * sums.tileRows + r] = isUsed ? bias?[group * filters + first + r] ?? 0 : 0
          }
        }
      }
      sums.addUp(source, weights: room, start: start, into: target)
    }
  }

  /// Writes the weights of the target channels from `first` on side by side, [C, I, J, R], zeros where
  /// there is none.
  private func arrange(
    _ sums: LaneSums, _ weight: UnsafePointer<Float>, first: Int,
    into tile: UnsafeMutablePointer<Float>, _ kernel: (_ target: Int, _ source: Int) -> Int
  ) {
    let (rows, columns, height) = (sums.rows, sums.columns, sums.tileRows)
    for c in 0..<sums.channels {
      let terms = tile + c * rows.taps * columns.taps * height
      for r in 0..<height {
        var target = terms + r
        guard first + r < sums.filters else {
          for _ in 0..<rows.taps * columns.taps {
            target.pointee = 0
            target += height
          }
          continue
        }
        let source = weight + kernel(first + r, c)
        for i in 0..<rows.taps {
          let row = source + (rows.firstTap + i * rows.tapStride) * geometry.kernelSize.width
          for j in 0..<columns.taps {
            target.pointee = row[columns.firstTap + j * columns.tapStride]
            target += height
          }
        }
      }
    }
  }
}

extension LaneConvolution {
  var forwardRows: LaneAxis {
    .forward(
      size: geometry.inputSize.height, outputs: geometry.outputSize.height,
      kernel: geometry.kernelSize.height, stride: geometry.stride.height,
      padding: geometry.padding.height, dilation: geometry.dilation.height)
  }

  var forwardColumns: LaneAxis {
    .forward(
      size: geometry.inputSize.width, outputs: geometry.outputSize.width,
      kernel: geometry.kernelSize.width, stride: geometry.stride.width,
      padding: geometry.padding.width, dilation: geometry.dilation.width)
  }

  private func backwardRows(phase: Int) -> LaneAxis {
    .backward(
      size: geometry.inputSize.height, outputs: geometry.outputSize.height,
      kernel: geometry.kernelSize.height, stride: geometry.stride.height,
      padding: geometry.padding.height, dilation: geometry.dilation.height, phase: phase)
  }

  private func backwardColumns(phase: Int) -> LaneAxis {
    .backward(
      size: geometry.inputSize.width, outputs: geometry.outputSize.width,
      kernel: geometry.kernelSize.width, stride: geometry.stride.width,
      padding: geometry.padding.width, dilation: geometry.dilation.width, phase: phase)
  }
}
