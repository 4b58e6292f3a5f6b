import CVectors

/// Sixteen floats, the width of a vector register.
typealias Vector = SIMD16<Float>

@inline(__always)
func loadVector(_ x: UnsafePointer<Float>) -> Vector {
  UnsafeRawPointer(x).loadUnaligned(as: Vector.self)
}

@inline(__always)
func store(_ vector: Vector, to y: UnsafeMutablePointer<Float>) {
  UnsafeMutableRawPointer(y).storeBytes(of: vector, as: Vector.self)
}

/// a · b + c, each lane for itself, in one instruction.
@inline(__always)
func multiplyAdd(_ a: Vector, _ b: Vector, _ c: Vector) -> Vector {
  vector_multiply_add(a, b, c)
}

/// Every other lane of two vectors: those at even places, and those at odd places.
///
/// Counted through both vectors, a lane's number is turned right by one bit. So a few rounds of it
/// transpose vectors, or add up lanes, with one kind of instruction.
@inline(__always)
func parted(_ a: Vector, _ b: Vector) -> (even: Vector, odd: Vector) {
  (
    Vector(lowHalf: a.evenHalf, highHalf: b.evenHalf),
    Vector(lowHalf: a.oddHalf, highHalf: b.oddHalf)
  )
}

/// The sum of the lanes of each of sixteen vectors that follow one another from `x` on.
@inline(__always)
func laneSums(_ x: UnsafePointer<Float>) -> Vector {
  laneSums(InlineArray { loadVector(x + 16 &* $0) })
}

/// The sum of the lanes of each of sixteen vectors.
@inline(__always)
func laneSums(_ x: InlineArray<16, Vector>) -> Vector {
  var vectors = x
  for i in 0..<8 { vectors[i] = pairSums(vectors[2 &* i], vectors[2 &* i &+ 1]) }
  for i in 0..<4 { vectors[i] = pairSums(vectors[2 &* i], vectors[2 &* i &+ 1]) }
  for i in 0..<2 { vectors[i] = pairSums(vectors[2 &* i], vectors[2 &* i &+ 1]) }
  return pairSums(vectors[0], vectors[1])
}

/// The sums of neighboring lanes: eight of `a`, then eight of `b`.
@inline(__always)
private func pairSums(_ a: Vector, _ b: Vector) -> Vector {
  let (even, odd) = parted(a, b)
  return even + odd
}
