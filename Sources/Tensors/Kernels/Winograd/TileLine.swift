/// A few vectors that stand in a line of a tile: what the one-dimensional transforms of `WinogradTile`
/// take and give.
protocol TileLine {
  /// How many vectors.
  static var count: Int { get }

  /// Loads vectors that are `step` floats apart.
  init(_ x: UnsafePointer<Float>, step: Int)

  /// Stores the vectors `step` floats apart.
  func store(to y: UnsafeMutablePointer<Float>, step: Int)

  /// Each vector plus `vector`.
  func plus(_ vector: Vector) -> Self
}

/// A line of `length` vectors.
struct Vectors<let length: Int>: TileLine {
  static var count: Int { length }

  private var vectors: InlineArray<length, Vector>

  @inline(__always)
  init(_ vectors: InlineArray<length, Vector>) {
    self.vectors = vectors
  }

  @inline(__always)
  init(_ x: UnsafePointer<Float>, step: Int) {
    vectors = InlineArray { loadVector(x + $0 &* step) }
  }

  @inline(__always)
  func store(to y: UnsafeMutablePointer<Float>, step: Int) {
    for i in 0..<length { Tensors.store(vectors[i], to: y + i &* step) }
  }

  @inline(__always)
  func plus(_ vector: Vector) -> Self {
    Vectors(InlineArray { vectors[$0] + vector })
  }

  @inline(__always)
  subscript(index: Int) -> Vector { vectors[index] }
}

/// x + k · y.
@inline(__always)
func plus(_ x: Vector, _ k: Float, _ y: Vector) -> Vector {
  multiplyAdd(y, Vector(repeating: k), x)
}
