/// A few vectors of sixteen floats that stand in a line of a tile: what the one-dimensional transforms
/// of `WinogradTile` take and give.
protocol VectorLine {
  /// How many vectors.
  static var count: Int { get }

  /// Loads vectors that are `step` floats apart.
  init(_ x: UnsafePointer<Float>, step: Int)

  /// Stores the vectors `step` floats apart.
  func store(to y: UnsafeMutablePointer<Float>, step: Int)

  /// Each vector plus `vector`.
  func plus(_ vector: SIMD16<Float>) -> Self
}

struct Line3: VectorLine {
  static var count: Int { 3 }
  let v0, v1, v2: SIMD16<Float>

  @inline(__always)
  init(_ v0: SIMD16<Float>, _ v1: SIMD16<Float>, _ v2: SIMD16<Float>) {
    (self.v0, self.v1, self.v2) = (v0, v1, v2)
  }

  @inline(__always)
  init(_ x: UnsafePointer<Float>, step: Int) {
    self.init(loadVector(x), loadVector(x + step), loadVector(x + 2 * step))
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>, step: Int) {
    Tensors.store(v0, to: y)
    Tensors.store(v1, to: y + step)
    Tensors.store(v2, to: y + 2 * step)
  }

  @inline(__always)
  func plus(_ vector: SIMD16<Float>) -> Line3 { Line3(v0 + vector, v1 + vector, v2 + vector) }
}

struct Line4: VectorLine {
  static var count: Int { 4 }
  let v0, v1, v2, v3: SIMD16<Float>

  @inline(__always)
  init(_ v0: SIMD16<Float>, _ v1: SIMD16<Float>, _ v2: SIMD16<Float>, _ v3: SIMD16<Float>) {
    (self.v0, self.v1, self.v2, self.v3) = (v0, v1, v2, v3)
  }

  @inline(__always)
  init(_ x: UnsafePointer<Float>, step: Int) {
    self.init(
      loadVector(x), loadVector(x + step), loadVector(x + 2 * step), loadVector(x + 3 * step))
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>, step: Int) {
    Tensors.store(v0, to: y)
    Tensors.store(v1, to: y + step)
    Tensors.store(v2, to: y + 2 * step)
    Tensors.store(v3, to: y + 3 * step)
  }

  @inline(__always)
  func plus(_ vector: SIMD16<Float>) -> Line4 {
    Line4(v0 + vector, v1 + vector, v2 + vector, v3 + vector)
  }
}

struct Line5: VectorLine {
  static var count: Int { 5 }
  let v0, v1, v2, v3, v4: SIMD16<Float>

  @inline(__always)
  init(
    _ v0: SIMD16<Float>, _ v1: SIMD16<Float>, _ v2: SIMD16<Float>, _ v3: SIMD16<Float>,
    _ v4: SIMD16<Float>
  ) {
    (self.v0, self.v1, self.v2, self.v3, self.v4) = (v0, v1, v2, v3, v4)
  }

  @inline(__always)
  init(_ x: UnsafePointer<Float>, step: Int) {
    self.init(
      loadVector(x), loadVector(x + step), loadVector(x + 2 * step), loadVector(x + 3 * step),
      loadVector(x + 4 * step))
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>, step: Int) {
    Tensors.store(v0, to: y)
    Tensors.store(v1, to: y + step)
    Tensors.store(v2, to: y + 2 * step)
    Tensors.store(v3, to: y + 3 * step)
    Tensors.store(v4, to: y + 4 * step)
  }

  @inline(__always)
  func plus(_ vector: SIMD16<Float>) -> Line5 {
    Line5(v0 + vector, v1 + vector, v2 + vector, v3 + vector, v4 + vector)
  }
}

struct Line6: VectorLine {
  static var count: Int { 6 }
  let v0, v1, v2, v3, v4, v5: SIMD16<Float>

  @inline(__always)
  init(
    _ v0: SIMD16<Float>, _ v1: SIMD16<Float>, _ v2: SIMD16<Float>, _ v3: SIMD16<Float>,
    _ v4: SIMD16<Float>, _ v5: SIMD16<Float>
  ) {
    (self.v0, self.v1, self.v2, self.v3, self.v4, self.v5) = (v0, v1, v2, v3, v4, v5)
  }

  @inline(__always)
  init(_ x: UnsafePointer<Float>, step: Int) {
    self.init(
      loadVector(x), loadVector(x + step), loadVector(x + 2 * step), loadVector(x + 3 * step),
      loadVector(x + 4 * step), loadVector(x + 5 * step))
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>, step: Int) {
    Tensors.store(v0, to: y)
    Tensors.store(v1, to: y + step)
    Tensors.store(v2, to: y + 2 * step)
    Tensors.store(v3, to: y + 3 * step)
    Tensors.store(v4, to: y + 4 * step)
    Tensors.store(v5, to: y + 5 * step)
  }

  @inline(__always)
  func plus(_ vector: SIMD16<Float>) -> Line6 {
    Line6(v0 + vector, v1 + vector, v2 + vector, v3 + vector, v4 + vector, v5 + vector)
  }
}

/// x + k · y.
@inline(__always)
func plus(_ x: SIMD16<Float>, _ k: Float, _ y: SIMD16<Float>) -> SIMD16<Float> {
  x.addingProduct(y, SIMD16(repeating: k))
}
