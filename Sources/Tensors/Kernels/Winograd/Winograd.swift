/// Convolution with 3 × 3 kernels and stride 1 by Winograd's minimal filtering, on batches in lanes.
///
/// The output is cut into tiles of m × m (see `WinogradTile`). The input of every tile and the kernels
/// are transformed to n² values; each of these n² positions then is a matrix product of its own,
///
///     products[f, t] = Σ over c of weights[f, c] · values[c, t]   (t: tiles)
///
/// and n² products per channel and filter are transformed back to m² outputs. Since sixteen images lie
/// side by side in a vector, the transforms are sums of whole vectors, and t runs over vectors.
///
/// Legend: B bundles of sixteen images, G groups, C channels of a group's input, F filters of a group;
/// input is [B, G × C, H, W, 16], weight [G × F, C, 3, 3], bias [G × F], output
/// [B, G × F, OH, OW, 16].
struct Winograd {
  let bundles: Int
  let groups: Int
  let channels: Int
  let filters: Int
  let inputSize: IntPair
  let padding: IntPair

  var outputSize: IntPair {
    IntPair(
      height: inputSize.height + 2 * padding.height - 2,
      width: inputSize.width + 2 * padding.width - 2)
  }

  /// The convolution that computes the gradient of the input from that of the output, with each kernel
  /// turned round and filters and channels exchanged.
  var transposed: Winograd {
    Winograd(
      bundles: bundles, groups: groups, channels: filters, filters: channels,
      inputSize: outputSize,
      padding: IntPair(height: 2 - padding.height, width: 2 - padding.width))
  }

  /// Tiles of an image, and products of a channel and a filter for them.
  var tiles: Int {
    prefersSmallTiles ? TileGrid<WinogradTile3>(self).tiles : TileGrid<WinogradTile4>(self).tiles
  }
  var products: Int {
    min(TileGrid<WinogradTile3>(self).products, TileGrid<WinogradTile4>(self).products)
  }

  /// Whether 3 × 3 tiles need fewer products than 4 × 4 tiles: for sides of 3, 5, 6 and 9.
  private var prefersSmallTiles: Bool {
    TileGrid<WinogradTile3>(self).products < TileGrid<WinogradTile4>(self).products
  }

  func forward(
    _ input: UnsafePointer<Float>, _ weight: UnsafePointer<Float>, bias: UnsafePointer<Float>?,
    into output: UnsafeMutablePointer<Float>
  ) {
    if prefersSmallTiles {
      TileGrid<WinogradTile3>(self).convolve(input, weight, bias: bias, into: output)
    } else {
      TileGrid<WinogradTile4>(self).convolve(input, weight, bias: bias, into: output)
    }
  }

  /// In the forward pass input[h, w] was multiplied by each weight[f, c, kh, kw] for the output at
  /// [h + P − kh, w + P − kw]. So now it receives the convolution of the gradients there with the
  /// kernels turned round.
  func inputGradient(
    _ gradient: UnsafePointer<Float>, _ weight: UnsafePointer<Float>,
    into inputGradient: UnsafeMutablePointer<Float>
  ) {
    let turned = transposed
    if turned.prefersSmallTiles {
      TileGrid<WinogradTile3>(turned)
        .convolve(gradient, weight, transposed: true, bias: nil, into: inputGradient)
    } else {
      TileGrid<WinogradTile4>(turned)
        .convolve(gradient, weight, transposed: true, bias: nil, into: inputGradient)
    }
  }

  /// In the forward pass the transformed weight met the transformed input of every tile. So now it
  /// receives the sum over all tiles of transformed gradient × transformed input.
  func weightGradient(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    into weightGradient: UnsafeMutablePointer<Float>
  ) {
    if prefersSmallTiles {
      TileGrid<WinogradTile3>(self).correlate(input, gradient, into: weightGradient)
    } else {
      TileGrid<WinogradTile4>(self).correlate(input, gradient, into: weightGradient)
    }
  }
}
