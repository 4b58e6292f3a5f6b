extension LaneConvolution {
  /// In the forward pass weight[f, c, k] was multiplied with the input, shifted to k, at every place.
  /// So now it receives the sum over all places and images of gradient × shifted input.
  func weightGradient(
    _ input: UnsafePointer<Float>, _ gradient: UnsafePointer<Float>,
    into weightGradient: UnsafeMutablePointer<Float>
  ) {
    if let winograd {
      return winograd.weightGradient(input, gradient, into: weightGradient)
    }
    LaneProducts(self).addUp(input, gradient, into: weightGradient)
  }

  /// In the forward pass the bias was added at every place, so now it receives the sum of them all.
  func biasGradient(
    _ gradient: UnsafePointer<Float>, into biasGradient: UnsafeMutablePointer<Float>
  ) {
    let places = geometry.outputSize.height * geometry.outputSize.width
    let all = groups * filters
    forEachPiece(of: all, piece: max(1, 4_096 / max(1, bundles * places))) { filters in
      for f in filters {
        biasGradient[f] = Float(
          (0..<bundles).reduce(0) { total, bundle in
            let plane = (bundle * all + f) * places * LaneShape.lanes
            return total + Tensors.sum(of: gradient + plane, count: places * LaneShape.lanes)
          })
      }
    }
  }
}
